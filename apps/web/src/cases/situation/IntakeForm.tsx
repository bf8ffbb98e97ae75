import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useLanguageOptions } from '../../clients/names';
import { today } from '../../i18n/format';
import { Actions, Button, ComboBox, DateField, EditForm, RadioGroup, useEdits, useSave, type Edits } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';
import type { Case } from '../model';
import { criteria, intakeBody, intakeValues, type IntakeValues } from './intake-values';

/** Asks what the first hard gate asks; every part may stay open for now. */
export function IntakeForm({ file, close }: { file: Case; close: () => void }) {
  const { t } = useTranslation('situation');
  const edits = useEdits(`intake/${file.id}`, intakeValues(file), file.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.PUT('/api/cases/{id}/intake', { ...ofCase(file.id), body: intakeBody(edits.values, edits.version) });
  const save = useSave(send, { success: t('intake.saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}', ofCase(file.id));
    return data && { values: intakeValues(data), version: data.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useCaseFieldLabel()}
      onSubmit={() => save.run(undefined)}
      aria-label={t('intake.title')}
    >
      <Questions edits={edits} />
      <NoticeFields edits={edits} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

const answers = ['yes', 'no'] as const;

function Questions({ edits: { values, set } }: { edits: Edits<IntakeValues> }) {
  const { t } = useTranslation('situation');
  const options = answers.map((value) => ({ value, label: t(`answer.${value}`) }));
  return (
    <div className="questions">
      {criteria.map((id) => (
        <RadioGroup
          key={id}
          label={t(`criterion.${id}`)}
          isInline
          options={options}
          value={values[id]}
          onChange={set(id)}
        />
      ))}
      <RadioGroup
        label={t('intake.existingManagement')}
        isInline
        options={options}
        value={values.existingManagement}
        onChange={set('existingManagement')}
      />
    </div>
  );
}

function NoticeFields({ edits: { values, set } }: { edits: Edits<IntakeValues> }) {
  const { t } = useTranslation('situation');
  return (
    <div className="field-row">
      <DateField
        label={t('intake.noticeHandedOn')}
        name="noticeHandedOn"
        maxValue={today()}
        value={values.noticeHandedOn}
        onChange={set('noticeHandedOn')}
      />
      <ComboBox
        label={t('intake.noticeLanguage')}
        name="noticeLanguage"
        options={useLanguageOptions()}
        value={values.noticeLanguage}
        onChange={set('noticeLanguage')}
      />
    </div>
  );
}
