import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useSession } from '../../api/session';
import { Button, EmptyState, PageHeader, QueryResult, Select } from '../../ui';
import '../administration/administration.css';
import { useAdministrationPath } from '../administration/path';
import { useOrganisationOptions } from '../organisations';
import { kinds, textsOf, type Kind, type Notice, type NoticeText } from './notice-texts';
import { NoticeTable } from './NoticeTable';
import { PublishNotice } from './PublishNotice';
import { ReadNotice } from './ReadNotice';

interface NoticesPageProps {
  organisationId: string | undefined;
  onOrganisation: (id: string | undefined) => void;
}

/** What each organisation tells the people it works with: by kind and language, every version kept. */
export function NoticesPage({ organisationId, onOrganisation }: NoticesPageProps) {
  const { t } = useTranslation('organisation');
  const { user } = useSession();
  const id = organisationId ?? user.organisation.id;
  const query = $api.useQuery('get', '/api/organisations/{id}/notices', { params: { path: { id } } });
  return (
    <>
      <PageHeader title={t('notice.title')} subtitle={t('notice.subtitle')} path={useAdministrationPath()} />
      <div className="panel">
        <div className="single-field">
          <Select
            label={t('notice.organisation')}
            options={useOrganisationOptions()}
            value={id}
            onChange={(chosen) => onOrganisation(chosen ?? undefined)}
          />
        </div>
      </div>
      <QueryResult query={query}>{(notices) => <Kinds key={id} organisationId={id} notices={notices} />}</QueryResult>
    </>
  );
}

/** What is open: a text to read, or one to write the next version of; without a language a new one. */
type Opened = { kind: Kind; language: string | null; isWriting: boolean };

function Kinds({ organisationId, notices }: { organisationId: string; notices: readonly Notice[] }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const texts = opened ? textsOf(notices, opened.kind) : [];
  const text = texts.find(({ language }) => language === opened?.language);
  return (
    <>
      {kinds.map((kind) => (
        <KindSection key={kind} kind={kind} texts={textsOf(notices, kind)} onOpen={setOpened} />
      ))}
      {opened?.isWriting ? (
        <PublishNotice organisationId={organisationId} kind={opened.kind} texts={texts} text={text} onClose={close} />
      ) : null}
      {opened && !opened.isWriting && text ? <ReadNotice kind={opened.kind} text={text} onClose={close} /> : null}
    </>
  );
}

interface KindSectionProps {
  kind: Kind;
  texts: readonly NoticeText[];
  onOpen: (opened: Opened) => void;
}

function KindSection({ kind, texts, onOpen }: KindSectionProps) {
  const { t } = useTranslation('organisation');
  const add = (
    <Button
      aria-label={t('notice.addOf', { kind: t(`notice.kind.${kind}`) })}
      onPress={() => onOpen({ kind, language: null, isWriting: true })}
    >
      {t('notice.add')}
    </Button>
  );
  return (
    <section className="stack stack--tight">
      <h2>{t(`notice.kind.${kind}`)}</h2>
      <p className="muted">{t(`notice.kindText.${kind}`)}</p>
      <NoticeTable
        kind={kind}
        texts={texts}
        empty={<EmptyState title={t('notice.none')}>{t('notice.noneText')}</EmptyState>}
        onRead={(language) => onOpen({ kind, language, isWriting: false })}
        onWrite={(language) => onOpen({ kind, language, isWriting: true })}
      />
      <div>{add}</div>
    </section>
  );
}
