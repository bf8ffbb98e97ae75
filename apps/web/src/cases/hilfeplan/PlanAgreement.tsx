import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useLanguageOptions } from '../../clients/names';
import { formatDate, today } from '../../i18n/format';
import { Button, ComboBox, DateField, Notice, RadioGroup, TextField, type Edits } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case, Hilfeplan, PlanVersion } from '../model';
import { EntryDialog } from './EntryDialog';
import { PrintPlan } from './PrintPlan';

/** Whether the client agreed to the plan as it stands; each agreement keeps a version that nobody changes. */
export function PlanAgreement({ file, plan }: { file: Case; plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  const [latest] = plan.versions;
  if (plan.goals.length === 0) return null;
  if (plan.agreed && latest) {
    const { number, agreedOn } = latest;
    return (
      <Notice tone="success" title={t('plan.agreed', { number, date: formatDate(agreedOn) })}>
        <PrintPlan caseId={file.id} version={number} label={t('print.versionForSignature', { number })} />
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={latest ? t('plan.changedSince', { number: latest.number }) : t('plan.notAgreed')}>
      <div className="stack stack--tight">
        <p>{t('plan.agreeText')}</p>
        <div className="row">
          {file.may.write ? <RecordAgreement file={file} /> : null}
          <PrintPlan caseId={file.id} version={null} label={t('print.draft')} />
        </div>
      </div>
    </Notice>
  );
}

interface AgreementValues {
  agreedOn: string | null;
  agreedBy: PlanVersion['agreedBy'];
  language: string | null;
  interpretedBy: string;
}

function RecordAgreement({ file }: { file: Case }) {
  const { t } = useTranslation('hilfeplan');
  const initial: AgreementValues = {
    agreedOn: today(),
    agreedBy: 'client',
    language: file.client.firstLanguage,
    interpretedBy: '',
  };
  return (
    <EntryDialog
      title={t('plan.agree')}
      trigger={<Button>{t('plan.agree')}</Button>}
      initial={initial}
      editKey={`agreement/${file.id}`}
      saveLabel={t('plan.agreeNow')}
      saved={t('plan.agreementSaved')}
      send={({ values }) =>
        api.POST('/api/cases/{id}/hilfeplan/agreements', {
          ...ofCase(file.id),
          body: { ...values, agreedOn: values.agreedOn ?? '' },
        })
      }
    >
      {(edits) => <AgreementFields edits={edits} />}
    </EntryDialog>
  );
}

function AgreementFields({ edits: { values, set } }: { edits: Edits<AgreementValues> }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <>
      <p>{t('plan.agreeConsequence')}</p>
      <DateField
        label={t('plan.agreedOn')}
        name="agreedOn"
        isRequired
        maxValue={today()}
        value={values.agreedOn}
        onChange={set('agreedOn')}
      />
      <RadioGroup
        label={t('plan.agreedByLabel')}
        name="agreedBy"
        options={(['client', 'representative'] as const).map((value) => ({ value, label: t(`agreedBy.${value}`) }))}
        value={values.agreedBy}
        onChange={set('agreedBy')}
      />
      <div className="field-row">
        <ComboBox
          label={t('plan.spoken')}
          name="language"
          options={useLanguageOptions()}
          value={values.language}
          onChange={set('language')}
        />
        <TextField
          label={t('plan.interpretedBy')}
          name="interpretedBy"
          autoComplete="off"
          maxLength={200}
          description={t('plan.interpretedByHelp')}
          value={values.interpretedBy}
          onChange={set('interpretedBy')}
        />
      </div>
    </>
  );
}
