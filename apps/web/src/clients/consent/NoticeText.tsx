import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Notice, QueryResult } from '../../ui';
import type { Notice as NoticeText } from '../model';
import { NoticeBody } from './NoticeBody';

/** The notice texts of the own organisation that are in force. */
export function useNotices() {
  return $api.useQuery('get', '/api/notices', {}, { staleTime: 60_000 });
}

const kinds = ['art_13_notice', 'consent'] as const;

/** What has to be read out or handed over before anybody agrees: in the chosen language, else in German. */
export function NoticeTexts({ language }: { language: string }) {
  return (
    <QueryResult query={useNotices()}>
      {(notices) => (
        <div className="stack">
          {kinds.map((kind) => (
            <NoticeOf key={kind} kind={kind} notice={pick(notices, kind, language)} />
          ))}
        </div>
      )}
    </QueryResult>
  );
}

function pick(notices: readonly NoticeText[], kind: NoticeText['kind'], language: string): NoticeText | undefined {
  const ofKind = notices.filter((notice) => notice.kind === kind);
  return ofKind.find((notice) => notice.language === language) ?? ofKind.find((notice) => notice.language === 'de');
}

function NoticeOf({ kind, notice }: { kind: NoticeText['kind']; notice: NoticeText | undefined }) {
  const { t } = useTranslation('clients');
  if (!notice) return <Notice tone="warning" title={t('notice.missing', { kind: t(`notice.${kind}`) })} />;
  const title = t('notice.version', { kind: t(`notice.${kind}`), version: notice.version });
  return (
    <div className="stack stack--tight">
      <h3>{title}</h3>
      <NoticeBody title={title} language={notice.language}>
        {notice.body}
      </NoticeBody>
    </div>
  );
}
