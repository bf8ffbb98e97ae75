import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, ComboBox, Dialog, Form, QueryResult, useSave } from '../../ui';
import type { Conference } from '../model';
import { conferenceQueries, ofId, useThemes } from '../queries';

/** Puts a theme on the agenda that does not stand there yet. */
export function AddThemeDialog({ conference }: { conference: Conference }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  return (
    <Dialog title={t('add')} trigger={<Button size="small">{t('add')}</Button>}>
      {(close) => <AddThemeForm conference={conference} close={close} />}
    </Dialog>
  );
}

function AddThemeForm({ conference, close }: { conference: Conference; close: () => void }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const [themeId, setThemeId] = useState<string | null>(null);
  const themes = useThemes();
  const there = conference.agenda.map((item) => item.themeId);
  const send = (id: string) =>
    api.POST('/api/planungskonferenzen/{id}/agenda', { ...ofId(conference.id), body: { themeId: id } });
  const save = useSave(send, { success: t('added'), refresh: conferenceQueries, onSaved: close });
  return (
    <Form save={save} onSubmit={() => (themeId ? save.run(themeId) : undefined)} aria-label={t('add')}>
      <QueryResult query={themes}>
        {({ pages }) => (
          <ComboBox
            label={t('theme')}
            name="themeId"
            isRequired
            options={pages
              .flatMap(({ items }) => items)
              .filter(({ id }) => !there.includes(id))
              .map(({ id, title, step }) => ({ value: id, label: title, description: t(`planning:step.${step}`) }))}
            value={themeId}
            onChange={setThemeId}
          />
        )}
      </QueryResult>
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isDisabled={themeId === null} isPending={save.isSaving}>
          {t('addSubmit')}
        </Button>
      </Actions>
    </Form>
  );
}
