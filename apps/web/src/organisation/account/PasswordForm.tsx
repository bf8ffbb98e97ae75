import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { leave, useSession } from '../../api/session';
import { Button, Form, TextField, useSave } from '../../ui';

/** A new password of one's own; afterwards the way leads back to the login. */
export function PasswordForm() {
  const { t } = useTranslation('organisation');
  const { passwordIsOneTime } = useSession();
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [replacement, setReplacement] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isCompared, setCompared] = useState(false);
  const differs = isCompared && repeated !== replacement;
  const toLogin = () => {
    leave();
    void navigate({ to: '/anmeldung', search: { nach: 'passwort' }, replace: true });
  };
  const save = useSave(() => api.PUT('/api/account/password', { body: { current, replacement } }), {
    onSaved: toLogin,
  });
  const submit = () => {
    setCompared(true);
    if (repeated === replacement) save.run(undefined);
  };
  return (
    <section className="panel stack">
      <h2>{t('password.title')}</h2>
      <p>{t('password.text')}</p>
      <Form save={save} onSubmit={submit} aria-label={t('password.title')}>
        <div className="field-row">
          <TextField
            label={passwordIsOneTime ? t('password.currentOneTime') : t('password.current')}
            name="current"
            type="password"
            autoComplete="current-password"
            isRequired
            value={current}
            onChange={setCurrent}
          />
          <TextField
            label={t('password.replacement')}
            name="replacement"
            type="password"
            autoComplete="new-password"
            description={t('password.replacementHelp')}
            isRequired
            value={replacement}
            onChange={setReplacement}
          />
          <TextField
            label={t('password.repeated')}
            type="password"
            autoComplete="new-password"
            error={differs ? t('password.differs') : undefined}
            isRequired
            value={repeated}
            onChange={setRepeated}
          />
        </div>
        <div>
          <Button type="submit" tone="primary" isPending={save.isSaving}>
            {t('password.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
