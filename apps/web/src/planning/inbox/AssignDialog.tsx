import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, ComboBox, Dialog, Form, Notice, QueryResult, useSave } from '../../ui';
import type { Observation, ThemeListItem } from '../model';
import { ofId, themeQueries, useThemes } from '../queries';

interface AssignDialogProps {
  observations: readonly Observation[];
  trigger: ReactElement;
  onDone: () => void;
}

/** Puts the chosen observations into a theme that exists. */
export function AssignDialog({ observations, trigger, onDone }: AssignDialogProps) {
  const { t } = useTranslation('planning');
  const themes = useThemes();
  return (
    <Dialog title={t('assign.title')} trigger={trigger}>
      {(close) => (
        <QueryResult query={themes}>
          {({ pages }) => (
            <AssignForm
              themes={pages.flatMap(({ items }) => items)}
              issueIds={observations.map(({ id }) => id)}
              close={close}
              onDone={onDone}
            />
          )}
        </QueryResult>
      )}
    </Dialog>
  );
}

interface AssignFormProps {
  themes: readonly ThemeListItem[];
  issueIds: string[];
  close: () => void;
  onDone: () => void;
}

function AssignForm({ themes, issueIds, close, onDone }: AssignFormProps) {
  const { t } = useTranslation('planning');
  const [themeId, setThemeId] = useState<string | null>(null);
  const send = (id: string) => api.POST('/api/themes/{id}/issues', { ...ofId(id), body: { issueIds } });
  const save = useSave(send, {
    success: t('assign.done'),
    refresh: themeQueries,
    onSaved: () => {
      onDone();
      close();
    },
  });
  if (themes.length === 0) return <Notice tone="info" title={t('assign.noThemes')} />;
  return (
    <Form save={save} onSubmit={() => (themeId ? save.run(themeId) : undefined)} aria-label={t('assign.title')}>
      <p>{t('inbox.chosen', { count: issueIds.length })}</p>
      <ComboBox
        label={t('assign.theme')}
        isRequired
        options={themes.map(({ id, title, challengeCode }) => ({
          value: id,
          label: title,
          description: challengeCode,
        }))}
        value={themeId}
        onChange={setThemeId}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isDisabled={themeId === null} isPending={save.isSaving}>
          {t('assign.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
