import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Actions, Button, ComboBox, EditForm, Select, TextArea, TextField, useEdits, useSave } from '../../ui';
import type { Theme } from '../model';
import { ofId, themeQueries, useChallengeOptions } from '../queries';
import { useWords } from '../words';
import { longestOf, matrixOf, matrixTexts, type MatrixValues } from './matrix-values';

/** Title, place in the catalogue and the matrix of a theme. */
export function MatrixForm({ theme, close }: { theme: Theme; close: () => void }) {
  const { t } = useTranslation('planning');
  const words = useWords();
  const fresh = useFreshTheme(theme.id);
  const edits = useEdits<MatrixValues>(`own/theme/${theme.id}`, matrixOf(theme), theme.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => {
    const { challengeCode, ...rest } = edits.values;
    const body = { ...rest, challengeCode: challengeCode ?? '', version: edits.version };
    return api.PATCH('/api/themes/{id}', { ...ofId(theme.id), body });
  };
  const save = useSave<undefined, unknown>(send, { success: t('theme.saved'), refresh: themeQueries, onSaved: end });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={words.field}
      quoted={matrixTexts}
      onSubmit={() => save.run(undefined)}
      aria-label={t('theme.editTitle')}
    >
      <Head values={edits.values} set={edits.set} />
      {matrixTexts.map((field) => (
        <TextArea
          key={field}
          label={t(`field.${field}`)}
          name={field}
          rows={3}
          maxLength={longestOf[field]}
          value={edits.values[field]}
          onChange={edits.set(field)}
        />
      ))}
      <Select
        label={t('field.timeframe')}
        name="timeframe"
        options={words.timeframes}
        emptyLabel={t('theme.notYet')}
        value={edits.values.timeframe}
        onChange={edits.set('timeframe')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

interface HeadProps {
  values: MatrixValues;
  set: <Key extends keyof MatrixValues>(key: Key) => (value: MatrixValues[Key]) => void;
}

function Head({ values, set }: HeadProps) {
  const { t } = useTranslation('planning');
  const { levels } = useWords();
  const challenges = useChallengeOptions(values.challengeCode ?? undefined);
  return (
    <>
      <TextField
        label={t('field.title')}
        description={t('newTheme.titleHelp')}
        name="title"
        isRequired
        maxLength={200}
        value={values.title}
        onChange={set('title')}
      />
      <div className="field-row">
        <ComboBox
          label={t('field.challengeCode')}
          name="challengeCode"
          isRequired
          options={challenges}
          value={values.challengeCode}
          onChange={set('challengeCode')}
        />
        <Select
          label={t('field.level')}
          name="level"
          isRequired
          options={levels}
          value={values.level}
          onChange={(level) => set('level')(level ?? values.level)}
        />
      </div>
    </>
  );
}

/** Asks for the theme as it is now. */
function useFreshTheme(id: string) {
  const queries = useQueryClient();
  return async () => {
    const theme = await queries.fetchQuery({
      ...$api.queryOptions('get', '/api/themes/{id}', ofId(id)),
      staleTime: 0,
    });
    return { values: matrixOf(theme), version: theme.version };
  };
}
