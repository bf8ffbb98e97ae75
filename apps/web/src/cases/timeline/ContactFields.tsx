import { useTranslation } from 'react-i18next';
import { useLanguageOptions } from '../../clients/names';
import { today } from '../../i18n/format';
import {
  ChipGroup,
  ComboBox,
  DateField,
  Notice,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  type Edits,
} from '../../ui';
import {
  contactKinds,
  directions,
  interpreterKinds,
  isInterpreted,
  isLetter,
  participantKinds,
  type ContactValues,
} from './contact-values';

interface FieldsProps {
  edits: Pick<Edits<ContactValues>, 'values' | 'set'>;
}

/** How, when, how long, with whom, and what was said. */
export function ContactFields({ edits }: FieldsProps) {
  const { t } = useTranslation('timeline');
  const { values, set } = edits;
  return (
    <>
      <div className="field-row">
        <Select
          label={t('contact.kind')}
          name="kind"
          isRequired
          options={contactKinds.map((value) => ({ value, label: t(`contactKind.${value}`) }))}
          value={values.kind}
          onChange={set('kind')}
        />
        <DateField
          label={t('contact.heldOn')}
          name="heldOn"
          isRequired
          maxValue={today()}
          value={values.heldOn}
          onChange={set('heldOn')}
        />
        <NumberField
          label={t('contact.minutes')}
          name="minutes"
          minValue={1}
          maxValue={1440}
          value={values.minutes}
          onChange={set('minutes')}
        />
      </div>
      {isLetter(values) ? <LetterFields edits={edits} /> : null}
      <ChipGroup
        label={t('contact.participantKinds')}
        name="participantKinds"
        options={participantKinds.map((value) => ({ value, label: t(`participantKind.${value}`) }))}
        value={values.participantKinds}
        onChange={set('participantKinds')}
      />
      {isInterpreted(values) ? <InterpreterFields edits={edits} /> : null}
      <TextField
        label={t('contact.participants')}
        name="participants"
        autoComplete="off"
        maxLength={500}
        value={values.participants}
        onChange={set('participants')}
      />
      <TextArea
        label={t('contact.note')}
        name="note"
        rows={3}
        maxLength={20_000}
        value={values.note}
        onChange={set('note')}
      />
    </>
  );
}

function LetterFields({ edits: { values, set } }: FieldsProps) {
  const { t } = useTranslation('timeline');
  return (
    <div className="field-row">
      <RadioGroup
        label={t('contact.direction')}
        name="direction"
        isInline
        options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
        value={values.direction}
        onChange={set('direction')}
      />
      <TextField
        label={t('contact.subject')}
        name="subject"
        autoComplete="off"
        maxLength={200}
        value={values.subject}
        onChange={set('subject')}
      />
    </div>
  );
}

function InterpreterFields({ edits: { values, set } }: FieldsProps) {
  const { t } = useTranslation('timeline');
  return (
    <>
      <div className="field-row">
        <Select
          label={t('contact.interpreterKind')}
          name="interpreterKind"
          options={interpreterKinds.map((value) => ({ value, label: t(`interpreterKind.${value}`) }))}
          emptyLabel={t('contact.unknown')}
          value={values.interpreterKind}
          onChange={set('interpreterKind')}
        />
        <ComboBox
          label={t('contact.interpreterLanguage')}
          name="interpreterLanguage"
          options={useLanguageOptions()}
          value={values.interpreterLanguage}
          onChange={set('interpreterLanguage')}
        />
      </div>
      {values.interpreterKind === 'child' ? (
        <Notice tone="warning" title={t('contact.childTitle')}>
          {t('contact.childText')}
        </Notice>
      ) : null}
    </>
  );
}
