import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/format';
import { DateField, NumberField, Select, TextArea, TextField, type Edits } from '../../ui';
import { contactKinds, type ContactValues } from './contact-values';

/** How, when, how long, with whom, and what was said. */
export function ContactFields({ edits: { values, set } }: { edits: Pick<Edits<ContactValues>, 'values' | 'set'> }) {
  const { t } = useTranslation('timeline');
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
