import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Actions, Button, Checkbox, EditForm, NumberField, TextArea, TextField, useEdits, useSave } from '../../ui';
import type { Challenge } from '../model';
import { ofId } from '../queries';
import { useWords } from '../words';

interface Values {
  label: string;
  recommendation: string;
  recommendationTable: number | null;
  retired: boolean;
}

type ChallengeFormProps = { close: () => void } & (
  { challenge: Challenge; fieldCode?: undefined } | { fieldCode: string; challenge?: undefined }
);

const empty: Values = { label: '', recommendation: '', recommendationTable: null, retired: false };

/** A Herausforderung, new or to be reworded. */
export function ChallengeForm({ challenge, fieldCode, close }: ChallengeFormProps) {
  const { t } = useTranslation('planning');
  const words = useWords();
  const fresh = useFreshChallenge(challenge?.id);
  const key = `own/challenge/${challenge?.id ?? fieldCode}`;
  const edits = useEdits<Values>(key, challenge ? valuesOf(challenge) : empty, challenge?.version);
  const { values, set } = edits;
  const end = () => {
    edits.clear();
    close();
  };
  const send = (): Promise<unknown> => {
    if (challenge)
      return api.PATCH('/api/challenges/{id}', { ...ofId(challenge.id), body: { ...values, version: edits.version } });
    const { retired: _, ...body } = values;
    return api.POST('/api/challenges', { body: { ...body, fieldCode } });
  };
  const refresh = [['get', '/api/fields-of-action']];
  const save = useSave<undefined, unknown>(send, { success: t('catalogue.saved'), refresh, onSaved: end });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={words.field}
      onSubmit={() => save.run(undefined)}
      aria-label={t('catalogue.label')}
    >
      <TextField
        label={t('catalogue.label')}
        name="label"
        isRequired
        maxLength={200}
        value={values.label}
        onChange={set('label')}
      />
      <TextArea
        label={t('catalogue.recommendation')}
        name="recommendation"
        rows={2}
        maxLength={500}
        value={values.recommendation}
        onChange={set('recommendation')}
      />
      <NumberField
        label={t('field.recommendationTable')}
        name="recommendationTable"
        minValue={1}
        maxValue={999}
        value={values.recommendationTable}
        onChange={set('recommendationTable')}
      />
      {challenge ? (
        <Checkbox name="retired" isSelected={values.retired} onChange={set('retired')}>
          {t('field.retired')}
        </Checkbox>
      ) : null}
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

const valuesOf = ({ label, recommendation, recommendationTable, retired }: Challenge): Values => ({
  label,
  recommendation,
  recommendationTable,
  retired,
});

/** Asks for the challenge as it is now. */
function useFreshChallenge(id: string | undefined) {
  const queries = useQueryClient();
  return async () => {
    const options = $api.queryOptions('get', '/api/fields-of-action');
    const fields = await queries.fetchQuery({ ...options, staleTime: 0 });
    const challenge = fields.flatMap(({ challenges }) => challenges).find((candidate) => candidate.id === id);
    return challenge ? { values: valuesOf(challenge), version: challenge.version } : null;
  };
}
