import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { Actions, Button, Dialog, EditForm, Select, TextField, useEdits, useSave } from '../../ui';
import { KINDS, newOrganisation, REGIMES, valuesOf, type Organisation } from './organisation-values';

interface OrganisationDialogProps {
  /** Missing: a new one. */
  organisation?: Organisation;
  onClose: () => void;
}

export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const { t } = useTranslation('organisations');
  const title = organisation ? t('editOf', { name: organisation.name }) : t('add');
  return (
    <Dialog isWide title={title} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <OrganisationForm organisation={organisation} title={title} onClose={onClose} />
    </Dialog>
  );
}

function OrganisationForm({ organisation, title, onClose }: OrganisationDialogProps & { title: string }) {
  const { t } = useTranslation('organisations');
  const start = organisation ? valuesOf(organisation) : newOrganisation;
  const edits = useEdits(`own/organisation/${organisation?.id ?? 'new'}`, start, organisation?.version);
  const { values, set } = edits;
  const end = () => {
    edits.clear();
    onClose();
  };
  const send = () => {
    // What was not chosen goes as it is, so that the server says which field it is.
    const body = values as components['schemas']['OrganisationDto'];
    return organisation
      ? api.PATCH('/api/organisations/{id}', {
          params: { path: { id: organisation.id } },
          body: { ...body, version: edits.version },
        })
      : api.POST('/api/organisations', { body });
  };
  const save = useSave<undefined, unknown>(send, {
    success: t('saved'),
    refresh: [['get', '/api/organisations']],
    onSaved: end,
  });
  const fresh = useFreshOrganisation(organisation?.id);
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={(field) => t(`${field as keyof typeof newOrganisation}`)}
      quoted={['name', 'dataProtectionOfficer', 'supervisoryBody']}
      onSubmit={() => save.run(undefined)}
      aria-label={title}
    >
      <TextField label={t('name')} name="name" maxLength={160} isRequired value={values.name} onChange={set('name')} />
      <div className="field-row">
        <Select
          label={t('kind')}
          name="kind"
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          isRequired
          value={values.kind}
          onChange={set('kind')}
        />
        <Select
          label={t('regime')}
          name="regime"
          options={REGIMES.map((regime) => ({ value: regime, label: t(`regimes.${regime}`) }))}
          isRequired
          value={values.regime}
          onChange={set('regime')}
        />
      </div>
      <TextField
        label={t('dataProtectionOfficer')}
        name="dataProtectionOfficer"
        description={t('dataProtectionOfficerHelp')}
        maxLength={300}
        value={values.dataProtectionOfficer}
        onChange={set('dataProtectionOfficer')}
      />
      <TextField
        label={t('supervisoryBody')}
        name="supervisoryBody"
        description={t('supervisoryBodyHelp')}
        maxLength={300}
        value={values.supervisoryBody}
        onChange={set('supervisoryBody')}
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

/** The organisation as it is now, after somebody else has changed it. */
function useFreshOrganisation(id: string | undefined) {
  const queries = useQueryClient();
  return async () => {
    const all = await queries.fetchQuery({ ...$api.queryOptions('get', '/api/organisations'), staleTime: 0 });
    const organisation = all.find((candidate) => candidate.id === id);
    return organisation ? { values: valuesOf(organisation), version: organisation.version } : undefined;
  };
}
