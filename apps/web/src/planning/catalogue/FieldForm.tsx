import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Form, TextField, useEdits, useSave } from '../../ui';

/** A new Handlungsfeld. */
export function FieldForm({ close }: { close: () => void }) {
  const { t } = useTranslation('planning');
  const edits = useEdits('own/field-of-action', { code: '', label: '' });
  const { code, label } = edits.values;
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => api.POST('/api/fields-of-action', { body: { code: code.trim().toUpperCase(), label } });
  const save = useSave<undefined, unknown>(send, {
    success: t('catalogue.saved'),
    refresh: [['get', '/api/fields-of-action']],
    onSaved: end,
  });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('catalogue.addField')}>
      <TextField
        label={t('catalogue.fieldCode')}
        description={t('catalogue.fieldCodeHelp')}
        name="code"
        isRequired
        maxLength={6}
        value={code}
        onChange={edits.set('code')}
      />
      <TextField
        label={t('catalogue.fieldLabel')}
        name="label"
        isRequired
        maxLength={120}
        value={label}
        onChange={edits.set('label')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </Form>
  );
}
