import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import { Dialog } from '../../ui';
import type { Kind, Notice, NoticeText } from './notice-texts';
import './notice.css';

interface ReadNoticeProps {
  kind: Kind;
  text: NoticeText;
  onClose: () => void;
}

/** The text in force, and below it what it was before. */
export function ReadNotice({ kind, text, onClose }: ReadNoticeProps) {
  const { t } = useTranslation('organisation');
  const language = useLanguageName()(text.language);
  return (
    <Dialog
      isWide
      title={`${t(`notice.kind.${kind}`)}, ${language}`}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <div className="stack">
        <p className="muted">
          <VersionOf notice={text.newest} />
        </p>
        <Body notice={text.newest} />
        <Earlier notices={text.earlier} />
      </div>
    </Dialog>
  );
}

function Earlier({ notices }: { notices: readonly Notice[] }) {
  const { t } = useTranslation('organisation');
  if (notices.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h3>{t('notice.earlier')}</h3>
      {notices.map((notice) => (
        <details key={notice.id}>
          <summary>
            <VersionOf notice={notice} />
          </summary>
          <Body notice={notice} />
        </details>
      ))}
    </section>
  );
}

function VersionOf({ notice }: { notice: Notice }) {
  const { t } = useTranslation('organisation');
  return t('notice.versionOf', { version: notice.version, date: formatDate(notice.validFrom) });
}

function Body({ notice }: { notice: Notice }) {
  return (
    <p className="notice-text" lang={notice.language} dir="auto">
      {notice.body}
    </p>
  );
}
