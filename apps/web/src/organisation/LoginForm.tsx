import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { logIn } from '../api/session';
import { Actions, Button, Form, TextField, useSave } from '../ui';

interface LoginFormProps {
  onDone: (isSamePerson: boolean) => void;
  /** Beside the submit button. */
  extraAction?: ReactNode;
}

/** E-mail and password; used by the login page and by the dialog after the end of a session. */
export function LoginForm({ onDone, extraAction }: LoginFormProps) {
  const { t } = useTranslation('organisation');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const save = useSave(() => logIn(email, password), { onSaved: onDone });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('login.title')}>
      <TextField
        label={t('login.email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
      />
      <TextField
        label={t('login.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
      <Actions>
        {extraAction}
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('login.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
