import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../../clients/names';
import { ComboBox, DateField, MultiSelect, NumberField, RadioGroup, Select, TextArea, type Edits } from '../../ui';
import { useCatalogue } from './catalogue';
import type { EntryValues } from './entry-values';
import { catalogueOf, type History } from './model';

interface FieldsProps {
  edits: Pick<Edits<EntryValues>, 'values' | 'set'>;
}

const sources = ['seen', 'stated'] as const;

/** What, since when, until when, from where; and what only this history has. */
export function EntryFields({ history, edits }: FieldsProps & { history: History }) {
  const { t } = useTranslation('histories');
  const { values, set } = edits;
  return (
    <>
      {history === 'language' ? <LanguageFields edits={edits} /> : <ValueField history={history} edits={edits} />}
      {history === 'language' ? null : <Period edits={edits} />}
      {history === 'residence' ? <ResidenceFields edits={edits} /> : null}
      {history === 'rechtskreis' ? <CodeField name="legalFrame" catalogue="legal_frame" edits={edits} /> : null}
      {history === 'housing' ? <CodeField name="threat" catalogue="housing_threat" edits={edits} /> : null}
      {history === 'work' ? <WorkFields edits={edits} /> : null}
      <RadioGroup
        label={t('field.source')}
        name="source"
        isRequired
        isInline
        options={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
        value={values.source}
        onChange={set('source')}
      />
      <TextArea
        label={t('field.remark')}
        name="remark"
        rows={2}
        maxLength={1000}
        value={values.remark}
        onChange={set('remark')}
      />
    </>
  );
}

function ValueField({ history, edits: { values, set } }: FieldsProps & { history: Exclude<History, 'language'> }) {
  const { t } = useTranslation('histories');
  const { options } = useCatalogue();
  const Choice = history === 'residence' ? ComboBox : Select;
  return (
    <Choice
      label={t(`field.${history}`)}
      name="value"
      isRequired
      options={options(catalogueOf[history])}
      value={values.value}
      onChange={set('value')}
    />
  );
}

function Period({ edits: { values, set } }: FieldsProps) {
  const { t } = useTranslation('histories');
  return (
    <div className="field-row">
      <DateField label={t('field.validFrom')} name="validFrom" value={values.validFrom} onChange={set('validFrom')} />
      <DateField
        label={t('field.validUntil')}
        name="validUntil"
        value={values.validUntil}
        onChange={set('validUntil')}
      />
    </div>
  );
}

type CodeName = 'legalFrame' | 'skill' | 'method' | 'threat' | 'employerKind';

interface CodeFieldProps extends FieldsProps {
  name: CodeName;
  catalogue: string;
  description?: string;
}

function CodeField({ name, catalogue, description, edits: { values, set } }: CodeFieldProps) {
  const { t } = useTranslation('histories');
  const { options } = useCatalogue();
  const isRequired = name === 'skill';
  const emptyLabel = name === 'threat' ? t('field.noThreat') : t('field.none');
  return (
    <Select
      label={t(`field.${name}`)}
      name={name}
      isRequired={isRequired}
      {...(description ? { description } : {})}
      {...(isRequired ? {} : { emptyLabel })}
      options={options(catalogue)}
      value={values[name]}
      onChange={set(name)}
    />
  );
}

function ResidenceFields({ edits: { values, set } }: FieldsProps) {
  const { t } = useTranslation('histories');
  const { options } = useCatalogue();
  return (
    <>
      <DateField
        label={t('field.appliedOn')}
        name="appliedOn"
        description={t('field.appliedHelp')}
        value={values.appliedOn}
        onChange={set('appliedOn')}
      />
      <MultiSelect
        label={t('field.conditions')}
        name="conditions"
        options={options('residence_condition')}
        value={values.conditions}
        onChange={set('conditions')}
      />
    </>
  );
}

function LanguageFields({ edits }: FieldsProps) {
  const { t } = useTranslation('histories');
  const { options } = useCatalogue();
  const { values, set } = edits;
  return (
    <>
      <div className="field-row">
        <ComboBox
          label={t('field.language')}
          name="language"
          isRequired
          options={useLanguageOptions()}
          value={values.language}
          onChange={set('language')}
        />
        <CodeField name="skill" catalogue="language_skill" edits={edits} />
        <Select
          label={t('field.level')}
          name="value"
          isRequired
          options={options('language_level')}
          value={values.value}
          onChange={set('value')}
        />
      </div>
      <div className="field-row">
        <CodeField name="method" catalogue="language_method" edits={edits} />
        <DateField
          label={t('field.measuredOn')}
          name="validFrom"
          isRequired
          value={values.validFrom}
          onChange={set('validFrom')}
        />
      </div>
    </>
  );
}

function WorkFields({ edits }: FieldsProps) {
  const { t } = useTranslation('histories');
  const { values, set } = edits;
  return (
    <div className="field-row">
      <NumberField
        label={t('field.hoursPerWeek')}
        name="hoursPerWeek"
        minValue={1}
        maxValue={80}
        value={values.hoursPerWeek}
        onChange={set('hoursPerWeek')}
      />
      <CodeField name="employerKind" catalogue="employer_kind" description={t('field.employerHelp')} edits={edits} />
    </div>
  );
}
