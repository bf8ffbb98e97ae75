import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Actions, Button, EditForm, TextArea, TextField, useEdits, useSave } from '../../ui';
import type { ContactState } from './model';

/** Names the contact, or changes it. */
export function ContactForm({ contact }: { contact: ContactState }) {
  const { t } = useTranslation('accessibility');
  const queries = useQueryClient();
  const edits = useEdits('own/accessibility-contact', valuesOf(contact), contact.version);
  const { values, set } = edits;
  const fresh = async () => {
    const now = await queries.fetchQuery({ ...$api.queryOptions('get', '/api/accessibility-contact'), staleTime: 0 });
    return { values: valuesOf(now), version: now.version };
  };
  const send = async (sent: typeof values) => {
    await api.PUT('/api/accessibility-contact', { body: { ...sent, version: edits.version } });
    return sent;
  };
  const save = useSave(send, {
    success: t('admin.saved'),
    refresh: [
      ['get', '/api/accessibility-contact'],
      ['get', '/api/accessibility'],
    ],
    onSaved: (sent) => void edits.keepSince(sent, fresh),
  });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={(field) => t(`admin.${field as keyof ReturnType<typeof valuesOf>}`)}
      quoted={['name', 'email', 'phone', 'ombudsstelle']}
      onSubmit={() => save.run(values)}
      aria-labelledby="contact"
    >
      <TextField
        label={t('admin.name')}
        name="name"
        maxLength={160}
        isRequired
        value={values.name}
        onChange={set('name')}
      />
      <div className="columns">
        <TextField
          label={t('admin.email')}
          name="email"
          type="email"
          maxLength={254}
          isRequired
          value={values.email}
          onChange={set('email')}
        />
        <TextField
          label={t('admin.phone')}
          name="phone"
          type="tel"
          maxLength={60}
          value={values.phone}
          onChange={set('phone')}
        />
      </div>
      <TextArea
        label={t('admin.ombudsstelle')}
        name="ombudsstelle"
        description={t('admin.ombudsstelleHelp')}
        rows={3}
        maxLength={600}
        value={values.ombudsstelle}
        onChange={set('ombudsstelle')}
      />
      <Actions>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

function valuesOf({ name, email, phone, ombudsstelle }: ContactState) {
  return { name, email, phone, ombudsstelle };
}
