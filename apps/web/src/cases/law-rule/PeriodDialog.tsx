import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Dialog, EditForm, NumberField, RadioGroup, Select, useEdits, useSave, type Edits } from '../../ui';
import { useCatalogue } from '../histories/catalogue';
import { DatedFields, Explanation, FormActions } from './DatedFields';
import { periodValues, UNITS, type Opened, type PeriodRow, type PeriodValues } from './model';
import { ruleQueries } from './refreshed';
import { useFieldLabel } from './useFieldLabel';

interface PeriodDialogProps {
  opened: Opened<PeriodRow>;
  onClose: () => void;
}

/** A period to appeal; deadlines that follow from an earlier row stay as they are. */
export function PeriodDialog(props: PeriodDialogProps) {
  const { t } = useTranslation('lawRules');
  const title = t(`periods.${props.opened.deed}`);
  return (
    <Dialog isWide title={title} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}>
      <PeriodForm {...props} title={title} />
    </Dialog>
  );
}

function PeriodForm({ opened, onClose, title }: PeriodDialogProps & { title: string }) {
  const { t } = useTranslation('lawRules');
  const row = opened.deed === 'add' ? null : opened.row;
  const edits = useEdits(`own/appeal-rule/${opened.deed}/${row?.id ?? 'new'}`, periodValues(opened), row?.version);
  const end = () => {
    edits.clear();
    onClose();
  };
  const send = (_: undefined, confirmed: string[]) => {
    const { kind, instructed, ...fields } = edits.values;
    // What is missing goes as it is, so that the server says which field it is.
    const body = { ...fields, confirmed } as components['schemas']['AppealRuleDto'];
    return opened.deed === 'edit' && row
      ? api.PATCH('/api/appeal-rules/{id}', {
          params: { path: { id: row.id } },
          body: { ...body, version: edits.version },
        })
      : api.POST('/api/appeal-rules', { body: { ...body, kind: kind ?? '', instructed: instructed === 'yes' } });
  };
  const save = useSave<undefined, unknown>(send, { success: t('saved'), refresh: ruleQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/appeal-rules');
    const found = data?.find(({ id }) => id === row?.id);
    return found && { values: periodValues({ deed: 'edit', row: found }), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useFieldLabel()}
      quoted={['source']}
      onSubmit={() => save.run(undefined)}
      aria-label={title}
    >
      <Explanation opened={opened} />
      {opened.deed === 'add' ? <Letter edits={edits} /> : null}
      <Length edits={edits} />
      <DatedFields edits={edits} />
      <FormActions isSaving={save.isSaving} onCancel={end} />
    </EditForm>
  );
}

function Letter({ edits: { values, set } }: { edits: Edits<PeriodValues> }) {
  const { t } = useTranslation('lawRules');
  const { options } = useCatalogue();
  return (
    <>
      <Select
        label={t('field.kind')}
        name="kind"
        isRequired
        options={options('bescheid_kind')}
        value={values.kind}
        onChange={set('kind')}
      />
      <RadioGroup
        label={t('field.instructed')}
        name="instructed"
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`instructed.${value}`) }))}
        value={values.instructed}
        onChange={(value) => value && set('instructed')(value)}
      />
    </>
  );
}

function Length({ edits: { values, set } }: { edits: Edits<PeriodValues> }) {
  const { t } = useTranslation('lawRules');
  return (
    <div className="field-row">
      <NumberField
        label={t('field.amount')}
        name="amount"
        isRequired
        minValue={1}
        maxValue={400}
        value={values.amount}
        onChange={set('amount')}
      />
      <Select
        label={t('field.unit')}
        name="unit"
        isRequired
        options={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
        value={values.unit}
        onChange={set('unit')}
      />
      <NumberField
        label={t('field.postDays')}
        name="postDays"
        isRequired
        minValue={0}
        maxValue={30}
        value={values.postDays}
        onChange={set('postDays')}
      />
    </div>
  );
}
