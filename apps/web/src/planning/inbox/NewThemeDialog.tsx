import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, ComboBox, Dialog, Form, RadioGroup, TextField, useEdits, useSave } from '../../ui';
import type { Level, Observation } from '../model';
import { themeQueries, useChallengeOptions } from '../queries';
import { useWords } from '../words';

interface NewThemeDialogProps {
  observations: readonly Observation[];
  trigger: ReactElement;
}

/** A new theme, at once with the chosen observations; afterwards its page opens. */
export function NewThemeDialog({ observations, trigger }: NewThemeDialogProps) {
  const { t } = useTranslation('planning');
  return (
    <Dialog title={t('newTheme.title')} trigger={trigger}>
      {(close) => <NewThemeForm observations={observations} close={close} />}
    </Dialog>
  );
}

interface Values {
  title: string;
  challengeCode: string | null;
  level: Level | null;
}

function NewThemeForm({ observations, close }: { observations: readonly Observation[]; close: () => void }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const { levels } = useWords();
  const issueIds = observations.map(({ id }) => id);
  // What is typed stays when somebody else bundles one of them meanwhile.
  const [draftKey] = useState(`own/new-theme/${issueIds.join()}`);
  const edits = useEdits<Values>(draftKey, {
    title: '',
    challengeCode: mostFrequent(observations.map(({ challengeCode }) => challengeCode)),
    level: mostFrequent(observations.map(({ level }) => level)),
  });
  const challenges = useChallengeOptions(edits.values.challengeCode ?? undefined);
  const send = () => {
    const { title, challengeCode, level } = edits.values;
    return api.POST('/api/themes', {
      body: { title, challengeCode: challengeCode ?? '', level: level as Level, issueIds },
    });
  };
  const save = useSave<undefined, Awaited<ReturnType<typeof send>>>(send, {
    success: t('newTheme.done'),
    refresh: themeQueries,
    onSaved: ({ data }) => {
      edits.clear();
      close();
      if (data) void navigate({ to: '/strukturelle-themen/$id', params: { id: data.id } });
    },
  });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('newTheme.title')}>
      {issueIds.length > 0 ? <p>{t('newTheme.issues', { count: issueIds.length })}</p> : null}
      <TextField
        label={t('field.title')}
        description={t('newTheme.titleHelp')}
        name="title"
        isRequired
        maxLength={200}
        value={edits.values.title}
        onChange={edits.set('title')}
      />
      <ComboBox
        label={t('field.challengeCode')}
        name="challengeCode"
        isRequired
        options={challenges}
        value={edits.values.challengeCode}
        onChange={edits.set('challengeCode')}
      />
      <RadioGroup
        label={t('field.level')}
        name="level"
        isRequired
        isInline
        options={levels}
        value={edits.values.level}
        onChange={edits.set('level')}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('newTheme.submit')}
        </Button>
      </Actions>
    </Form>
  );
}

/** The value that occurs most; of equals the first. */
function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const count = (value: Value) => values.filter((other) => other === value).length;
  return values.reduce<Value | null>(
    (best, value) => (best === null || count(value) > count(best) ? value : best),
    null,
  );
}
