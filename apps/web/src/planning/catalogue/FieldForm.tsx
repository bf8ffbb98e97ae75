import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Form, TextField, useSave } from '../../ui';

/** A new Handlungsfeld. */
export function FieldForm({ close }: { close: () => void }) {
  const { t } = useTranslation('planning');
  const [code, setCode] = useState('');
  const [label, setLabel] = useState('');
  const send = () => api.POST('/api/fields-of-action', { body: { code: code.trim().toUpperCase(), label } });
  const save = useSave<undefined, unknown>(send, {
    success: t('catalogue.saved'),
    refresh: [['get', '/api/fields-of-action']],
    onSaved: close,
  });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('catalogue.addField')}>
      <TextField
        label={t('catalogue.fieldCode')}
        description={t('catalogue.fieldCodeHelp')}
        name="code"
        isRequired
        maxLength={6}
        value={code}
        onChange={setCode}
      />
      <TextField
        label={t('catalogue.fieldLabel')}
        name="label"
        isRequired
        maxLength={120}
        value={label}
        onChange={setLabel}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </Form>
  );
}
