import { useTranslation } from 'react-i18next';
import { CheckboxGroup, DateField, RadioGroup, Select, TextField, type Edits } from '../../ui';
import {
  consentKinds,
  hasRecipient,
  newConsent,
  ordinaryData,
  sensitiveData,
  type ConsentValues,
} from './consent-values';
import { LanguageField } from './LanguageField';
import { NoticeTexts } from './NoticeText';
import { RecipientFields } from './RecipientFields';

type Part = Pick<Edits<ConsentValues>, 'values' | 'set' | 'change'>;

interface ConsentFieldsProps {
  edits: Part;
  /** While a person is recorded: the kind is settled, and the text in its language stands above already. */
  isNew?: boolean;
  /** The form asks by itself who consents. */
  hasVoice?: boolean;
}

/** Everything a consent consists of, beginning with the text the person has to know. */
export function ConsentFields({ edits, isNew = false, hasVoice = false }: ConsentFieldsProps) {
  const { values, set } = edits;
  return (
    <>
      {isNew ? null : (
        <>
          <KindField {...edits} />
          <LanguageField value={values.language} onChange={set('language')} />
          <NoticeTexts language={values.language} />
        </>
      )}
      {hasVoice ? null : <VoiceField {...edits} />}
      <InterpreterField {...edits} />
      {hasRecipient(values.kind) ? <RecipientFields {...edits} /> : null}
      <PurposeField {...edits} />
      <DataKindFields {...edits} />
      <FormField {...edits} />
      <PeriodFields {...edits} />
    </>
  );
}

function KindField({ values, change }: Part) {
  const { t } = useTranslation('clients');
  const { form, language, interpretedBy } = values;
  return (
    <Select
      label={t('consent.kindLabel')}
      name="kind"
      isRequired
      description={t(`consentKindHelp.${values.kind}`)}
      options={consentKinds.map((value) => ({ value, label: t(`consentKind.${value}`) }))}
      value={values.kind}
      onChange={(kind) => {
        if (kind) change({ ...newConsent(kind, t(`consentPurpose.${kind}`)), form, language, interpretedBy });
      }}
    />
  );
}

function VoiceField({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <TextField
      label={t('consent.insteadBy')}
      name="givenBy"
      autoComplete="off"
      description={t('consent.insteadByHelp')}
      maxLength={200}
      value={values.givenBy}
      onChange={set('givenBy')}
    />
  );
}

function InterpreterField({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <TextField
      label={t('consent.interpretedBy')}
      name="interpretedBy"
      autoComplete="off"
      maxLength={200}
      value={values.interpretedBy}
      onChange={set('interpretedBy')}
    />
  );
}

function PurposeField({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <TextField
      label={t('consent.purpose')}
      name="purpose"
      isRequired
      maxLength={500}
      value={values.purpose}
      onChange={set('purpose')}
    />
  );
}

function DataKindFields({ values, set }: Part) {
  const { t } = useTranslation('clients');
  const kinds = values.kind === 'art_9' ? sensitiveData : [...ordinaryData, ...sensitiveData];
  return (
    <CheckboxGroup
      label={t('consent.dataKinds')}
      name="dataKinds"
      isRequired
      isInline
      description={t('consent.dataKindsHelp')}
      options={kinds.map((value) => ({ value, label: t(`dataKind.${value}`) }))}
      value={values.dataKinds}
      onChange={set('dataKinds')}
    />
  );
}

const forms = ['written', 'electronic', 'oral_documented'] as const;

function FormField({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <RadioGroup
      label={t('consent.form')}
      name="form"
      isRequired
      isInline
      options={forms.map((value) => ({ value, label: t(`consentForm.${value}`) }))}
      value={values.form}
      onChange={set('form')}
    />
  );
}

function PeriodFields({ values, set }: Part) {
  const { t } = useTranslation('clients');
  return (
    <div className="field-row">
      <DateField
        label={t('consent.validFrom')}
        name="validFrom"
        isRequired
        value={values.validFrom}
        onChange={set('validFrom')}
      />
      <DateField
        label={t('consent.validUntil')}
        name="validUntil"
        description={t('consent.openEnd')}
        value={values.validUntil}
        onChange={set('validUntil')}
      />
    </div>
  );
}
