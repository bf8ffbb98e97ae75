import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import {
  Actions,
  Button,
  ComboBox,
  DateField,
  Dialog,
  Form,
  RadioGroup,
  useEdits,
  useSave,
  type Edits,
} from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { residenceCodes, type ResidenceCode } from './residence-codes';

interface Values {
  status: ResidenceCode | null;
  validFrom: string | null;
  validUntil: string | null;
  source: 'seen' | 'stated';
}

const sources = ['seen', 'stated'] as const;

/** A new band beside the old ones: nothing is overwritten. */
export function AddResidenceStatus({ caseId }: { caseId: string }) {
  const { t } = useTranslation('situation');
  return (
    <Dialog title={t('residence.add')} trigger={<Button size="small">{t('residence.add')}</Button>}>
      {(close) => <StatusForm caseId={caseId} close={close} />}
    </Dialog>
  );
}

function StatusForm({ caseId, close }: { caseId: string; close: () => void }) {
  const { t } = useTranslation('situation');
  const edits = useEdits<Values>(`residence/${caseId}`, {
    status: null,
    validFrom: null,
    validUntil: null,
    source: 'seen',
  });
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => {
    const { status, ...rest } = edits.values;
    const body = { ...rest, status: status ?? ('' as ResidenceCode) };
    return api.POST('/api/cases/{id}/residence-statuses', { ...ofCase(caseId), body });
  };
  const save = useSave(send, { success: t('residence.saved'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('residence.add')}>
      <StatusFields edits={edits} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </Form>
  );
}

function StatusFields({ edits: { values, set } }: { edits: Edits<Values> }) {
  const { t } = useTranslation('situation');
  return (
    <>
      <ComboBox
        label={t('residence.status')}
        name="status"
        isRequired
        options={residenceCodes.map((value) => ({ value, label: t(`residenceStatus.${value}`) }))}
        value={values.status}
        onChange={set('status')}
      />
      <div className="field-row">
        <DateField label={t('residence.from')} name="validFrom" value={values.validFrom} onChange={set('validFrom')} />
        <DateField
          label={t('residence.until')}
          name="validUntil"
          description={t('residence.reminds')}
          value={values.validUntil}
          onChange={set('validUntil')}
        />
      </div>
      <RadioGroup
        label={t('residence.source')}
        name="source"
        isRequired
        isInline
        options={sources.map((value) => ({ value, label: t(`residenceSource.${value}`) }))}
        value={values.source}
        onChange={set('source')}
      />
    </>
  );
}
