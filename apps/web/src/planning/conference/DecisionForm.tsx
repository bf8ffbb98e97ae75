import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Actions, Button, DateField, EditForm, Select, TextArea, TextField, useEdits, useSave } from '../../ui';
import type { AgendaItem, ThemeStep } from '../model';
import { conferenceQueries, ofId } from '../queries';
import { useStepOptions } from '../theme/StepDialog';
import { useWords } from '../words';

interface Values {
  minutes: string;
  decision: string;
  responsibleBody: string;
  reviewOn: string | null;
  answer: string;
  step: ThemeStep | null;
}

interface DecisionFormProps {
  conferenceId: string;
  item: AgendaItem;
  close: () => void;
}

/** What was said and decided, and the sentence that goes back to those who reported. */
export function DecisionForm({ conferenceId, item, close }: DecisionFormProps) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const words = useWords();
  const valuesOf = useValuesOf();
  const fresh = useFreshItem(conferenceId, item.id, valuesOf);
  const edits = useEdits<Values>(`own/decision/${item.id}`, valuesOf(item), item.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.POST('/api/planungskonferenzen/{id}/agenda/{itemId}/decision', {
      params: { path: { id: conferenceId, itemId: item.id } },
      body: { ...edits.values, version: edits.version },
    });
  const save = useSave<undefined, unknown>(send, {
    success: t('decided'),
    refresh: conferenceQueries,
    onSaved: end,
  });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={words.field}
      quoted={['minutes', 'decision', 'answer']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('decide')}
    >
      <Fields item={item} values={edits.values} set={edits.set} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('decideSubmit')}
        </Button>
      </Actions>
    </EditForm>
  );
}

interface FieldsProps {
  item: AgendaItem;
  values: Values;
  set: <Key extends keyof Values>(key: Key) => (value: Values[Key]) => void;
}

function Fields({ item, values, set }: FieldsProps) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const steps = useStepOptions(item.step, item.nextSteps);
  return (
    <>
      <TextArea
        label={t('planning:field.minutes')}
        description={t('minutesHelp')}
        name="minutes"
        maxLength={8000}
        value={values.minutes}
        onChange={set('minutes')}
      />
      <TextArea
        label={t('planning:field.decision')}
        description={t('decisionHelp')}
        name="decision"
        isRequired
        rows={3}
        maxLength={2000}
        value={values.decision}
        onChange={set('decision')}
      />
      <div className="field-row">
        <TextField
          label={t('planning:field.responsibleBody')}
          name="responsibleBody"
          isRequired
          maxLength={200}
          value={values.responsibleBody}
          onChange={set('responsibleBody')}
        />
        <DateField
          label={t('planning:field.reviewOn')}
          name="reviewOn"
          value={values.reviewOn}
          onChange={set('reviewOn')}
        />
        <Select
          label={t('step')}
          name="step"
          options={steps}
          emptyLabel={t('stepStays', { step: t(`planning:step.${item.step}`) })}
          value={values.step}
          onChange={set('step')}
        />
      </div>
      <TextArea
        label={t('planning:field.answer')}
        description={t('answerHelp')}
        name="answer"
        isRequired
        rows={3}
        maxLength={2000}
        value={values.answer}
        onChange={set('answer')}
      />
    </>
  );
}

/** An answer begins where it usually begins. */
function useValuesOf() {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  return ({ minutes, decision, responsibleBody, reviewOn, answer, themeTitle }: AgendaItem): Values => ({
    minutes,
    decision,
    responsibleBody,
    reviewOn,
    answer: answer || t('answerStart', { title: themeTitle }),
    step: null,
  });
}

/** Asks for the item as it is now. */
function useFreshItem(conferenceId: string, itemId: string, valuesOf: (item: AgendaItem) => Values) {
  const queries = useQueryClient();
  return async () => {
    const options = $api.queryOptions('get', '/api/planungskonferenzen/{id}', ofId(conferenceId));
    const { agenda } = await queries.fetchQuery({ ...options, staleTime: 0 });
    const item = agenda.find(({ id }) => id === itemId);
    return item ? { values: valuesOf(item), version: item.version } : null;
  };
}
