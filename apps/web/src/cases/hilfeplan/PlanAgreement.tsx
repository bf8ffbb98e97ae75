import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDate, today } from '../../i18n/format';
import { Actions, Button, DateField, Dialog, Form, Notice, useEdits, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import type { Case, Hilfeplan } from '../model';

/** Whether the client agreed to the plan as it stands; each agreement keeps a version that nobody changes. */
export function PlanAgreement({ file, plan }: { file: Case; plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  const [latest] = plan.versions;
  if (plan.goals.length === 0) return null;
  if (plan.agreed && latest) {
    const { number, agreedOn } = latest;
    return <Notice tone="success" title={t('plan.agreed', { number, date: formatDate(agreedOn) })} />;
  }
  return (
    <Notice tone="warning" title={latest ? t('plan.changedSince', { number: latest.number }) : t('plan.notAgreed')}>
      <div className="stack stack--tight">
        <p>{t('plan.agreeText')}</p>
        {file.may.write ? (
          <div>
            <Dialog title={t('plan.agree')} trigger={<Button>{t('plan.agree')}</Button>}>
              {(close) => <AgreementForm caseId={file.id} close={close} />}
            </Dialog>
          </div>
        ) : null}
      </div>
    </Notice>
  );
}

function AgreementForm({ caseId, close }: { caseId: string; close: () => void }) {
  const { t } = useTranslation('hilfeplan');
  const { values, set, clear } = useEdits<{ agreedOn: string | null }>(`agreement/${caseId}`, { agreedOn: today() });
  const end = () => {
    clear();
    close();
  };
  const send = () =>
    api.POST('/api/cases/{id}/hilfeplan/agreements', {
      ...ofCase(caseId),
      body: { agreedOn: values.agreedOn ?? '' },
    });
  const save = useSave(send, { success: t('plan.agreementSaved'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('plan.agree')}>
      <p>{t('plan.agreeConsequence')}</p>
      <DateField
        label={t('plan.agreedOn')}
        name="agreedOn"
        isRequired
        maxValue={today()}
        value={values.agreedOn}
        onChange={set('agreedOn')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('plan.agreeNow')}
        </Button>
      </Actions>
    </Form>
  );
}
