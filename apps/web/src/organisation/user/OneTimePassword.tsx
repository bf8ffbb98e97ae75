import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions, Button, DescriptionList, Notice } from '../../ui';
import './user.css';

/** A password somebody is told once; kept nowhere but on this screen. */
export interface Issued {
  name: string;
  email: string;
  password: string;
}

export function OneTimePassword({ issued, onDone }: { issued: Issued; onDone: () => void }) {
  const { t } = useTranslation('organisation');
  const note = useId();
  const secret = <code className="secret">{issued.password}</code>;
  return (
    <div className="stack">
      <div id={note}>
        <Notice tone="warning" title={t('user.shownOnce')}>
          {t('user.shownOnceText', { name: issued.name })}
        </Notice>
      </div>
      <DescriptionList
        items={[
          { term: t('user.email'), value: issued.email },
          { term: t('user.oneTimePassword'), value: secret },
        ]}
      />
      <CopyButton text={issued.password} describedBy={note} />
      <Actions>
        <Button tone="primary" onPress={onDone}>
          {t('user.done')}
        </Button>
      </Actions>
    </div>
  );
}

/** Has the focus when the password appears. Says whether it worked: without TLS browsers keep the clipboard closed. */
function CopyButton({ text, describedBy }: { text: string; describedBy: string }) {
  const { t } = useTranslation('organisation');
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('notCopied');
    }
  };
  return (
    <div className="row">
      <Button autoFocus aria-describedby={describedBy} onPress={() => void copy()}>
        {t('user.copy')}
      </Button>
      <span role="status" className="muted">
        {outcome ? t(`user.${outcome}`) : null}
      </span>
    </div>
  );
}
