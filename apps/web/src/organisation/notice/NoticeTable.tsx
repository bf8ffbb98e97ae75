import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import { Button, Table, type Column } from '../../ui';
import type { Kind, NoticeText } from './notice-texts';

interface NoticeTableProps {
  kind: Kind;
  texts: readonly NoticeText[];
  empty: ReactNode;
  onRead: (language: string) => void;
  onWrite: (language: string) => void;
}

export function NoticeTable({ kind, texts, empty, onRead, onWrite }: NoticeTableProps) {
  const { t } = useTranslation('organisation');
  const languageName = useLanguageName();
  const columns: Column<NoticeText>[] = [
    {
      id: 'language',
      header: t('notice.language'),
      isRowHeader: true,
      cell: ({ language }) => languageName(language),
    },
    {
      id: 'version',
      header: t('notice.version'),
      cell: ({ newest: { version, validFrom } }) => t('notice.versionOf', { version, date: formatDate(validFrom) }),
    },
    {
      id: 'actions',
      header: t('notice.actions'),
      cell: ({ language }) => {
        const names = { kind: t(`notice.kind.${kind}`), language: languageName(language) };
        return (
          <div className="row">
            <Button size="small" aria-label={t('notice.readOf', names)} onPress={() => onRead(language)}>
              {t('notice.read')}
            </Button>
            <Button size="small" tone="quiet" aria-label={t('notice.nextOf', names)} onPress={() => onWrite(language)}>
              {t('notice.next')}
            </Button>
          </div>
        );
      },
    },
  ];
  return (
    <Table
      label={t(`notice.kind.${kind}`)}
      columns={columns}
      rows={texts}
      rowKey={({ language }) => language}
      empty={empty}
    />
  );
}
