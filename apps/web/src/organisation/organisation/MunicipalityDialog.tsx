import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Actions, Button, Dialog, EditForm, TextField, useEdits, useSave } from '../../ui';
import type { Municipality } from './organisation-values';

interface MunicipalityDialogProps {
  /** Missing: a new one. */
  municipality?: Municipality;
  onClose: () => void;
}

export function MunicipalityDialog({ municipality, onClose }: MunicipalityDialogProps) {
  const { t } = useTranslation('organisations');
  const title = municipality ? t('editOf', { name: municipality.name }) : t('addMunicipality');
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <MunicipalityForm municipality={municipality} title={title} onClose={onClose} />
    </Dialog>
  );
}

function MunicipalityForm({ municipality, title, onClose }: MunicipalityDialogProps & { title: string }) {
  const { t } = useTranslation('organisations');
  const start = { ags: municipality?.ags ?? '', name: municipality?.name ?? '' };
  const edits = useEdits(`own/municipality/${municipality?.id ?? 'new'}`, start, municipality?.version);
  const { values, set } = edits;
  const end = () => {
    edits.clear();
    onClose();
  };
  const send = () =>
    municipality
      ? api.PATCH('/api/municipalities/{id}', {
          params: { path: { id: municipality.id } },
          body: { name: values.name, version: edits.version },
        })
      : api.POST('/api/municipalities', { body: values });
  const save = useSave<undefined, unknown>(send, {
    success: t('saved'),
    refresh: [['get', '/api/municipalities']],
    onSaved: end,
  });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={useFreshMunicipality(municipality?.id)}
      fieldLabel={(field) => t(`${field as 'name' | 'ags'}`)}
      quoted={['name']}
      onSubmit={() => save.run(undefined)}
      aria-label={title}
    >
      <TextField
        label={t('ags')}
        name="ags"
        description={t('agsHelp')}
        inputMode="numeric"
        maxLength={8}
        isRequired
        isDisabled={municipality !== undefined}
        value={values.ags}
        onChange={set('ags')}
      />
      <TextField label={t('name')} name="name" maxLength={120} isRequired value={values.name} onChange={set('name')} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

/** The municipality as it is now, after somebody else has changed it. */
function useFreshMunicipality(id: string | undefined) {
  const queries = useQueryClient();
  return async () => {
    const all = await queries.fetchQuery({ ...$api.queryOptions('get', '/api/municipalities'), staleTime: 0 });
    const found = all.find((candidate) => candidate.id === id);
    return found ? { values: { ags: found.ags, name: found.name }, version: found.version } : undefined;
  };
}
