import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/format';
import { DateField, RadioGroup, Select, TextArea, TextField, type Edits } from '../../ui';
import { useCatalogue } from '../histories/catalogue';
import { deliveries, instructions, type LetterValues } from './letter-values';

interface FieldsProps {
  edits: Pick<Edits<LetterValues>, 'values' | 'set'>;
}

/** What stands on the envelope and in the letter, and who helps. */
export function LetterFields({ edits }: FieldsProps) {
  const { t } = useTranslation('bescheid');
  const { options } = useCatalogue();
  const { values, set } = edits;
  return (
    <>
      <div className="field-row">
        <Select
          label={t('field.kind')}
          name="kind"
          isRequired
          options={options('bescheid_kind')}
          value={values.kind}
          onChange={set('kind')}
        />
        <TextField
          label={t('field.authority')}
          name="authority"
          autoComplete="off"
          maxLength={200}
          value={values.authority}
          onChange={set('authority')}
        />
      </div>
      <Delivery edits={edits} />
      <RadioGroup
        label={t('field.instructed')}
        name="instructed"
        isRequired
        options={instructions.map((value) => ({ value, label: t(`instructed.${value}`) }))}
        value={values.instructed}
        onChange={set('instructed')}
      />
      {values.kind === 'other' ? (
        <DateField
          label={t('field.dueOn')}
          name="dueOn"
          description={t('field.dueHelp')}
          value={values.dueOn}
          onChange={set('dueOn')}
        />
      ) : null}
      <Help edits={edits} />
    </>
  );
}

function Delivery({ edits: { values, set } }: FieldsProps) {
  const { t } = useTranslation('bescheid');
  const byPost = values.delivery === 'post';
  return (
    <>
      <RadioGroup
        label={t('field.delivery')}
        name="delivery"
        isRequired
        options={deliveries.map((value) => ({ value, label: t(`delivery.${value}`) }))}
        value={values.delivery}
        onChange={set('delivery')}
      />
      <div className="field-row">
        <DateField
          label={t('field.postedOn')}
          name="postedOn"
          maxValue={today()}
          value={values.postedOn}
          onChange={set('postedOn')}
        />
        <DateField
          label={byPost ? t('field.receivedByPost') : t('field.receivedOn')}
          name="receivedOn"
          isRequired={!byPost}
          maxValue={today()}
          {...(byPost ? { description: t('field.receivedHelp') } : {})}
          value={values.receivedOn}
          onChange={set('receivedOn')}
        />
      </div>
    </>
  );
}

function Help({ edits: { values, set } }: FieldsProps) {
  const { t } = useTranslation('bescheid');
  return (
    <>
      <div className="field-row">
        <TextField
          label={t('field.lawyer')}
          name="lawyer"
          autoComplete="off"
          maxLength={300}
          value={values.lawyer}
          onChange={set('lawyer')}
        />
        <DateField
          label={t('field.lawyerContactedOn')}
          name="lawyerContactedOn"
          value={values.lawyerContactedOn}
          onChange={set('lawyerContactedOn')}
        />
      </div>
      <TextArea
        label={t('field.remark')}
        name="remark"
        rows={2}
        maxLength={2000}
        value={values.remark}
        onChange={set('remark')}
      />
    </>
  );
}
