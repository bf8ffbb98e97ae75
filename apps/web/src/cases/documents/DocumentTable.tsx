import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { useMay } from '../../api/session';
import { formatDate, formatDateTime } from '../../i18n/format';
import { Badge, goWhenMeant, ProblemNotice, Table, TextLink, type BadgeTone, type Column } from '../../ui';
import { DownloadButton } from './DownloadButton';
import { EditDocument } from './EditDocument';
import { entryAddress } from './link';
import { fileSize } from './file-size';
import type { CaseDocument } from './model';
import { RemoveDocument } from './RemoveDocument';

const toneOf: Record<CaseDocument['scan'], BadgeTone> = { unscanned: 'warning', clean: 'success', infected: 'danger' };

interface DocumentTableProps {
  rows: readonly CaseDocument[];
  caseId: string;
  mayWrite: boolean;
  empty: ReactNode;
}

/** Documents with what can be done with them; of removed ones what is left. */
export function DocumentTable({ rows, caseId, mayWrite, empty }: DocumentTableProps) {
  const { t } = useTranslation('documents');
  const may = useMay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const columns: Column<CaseDocument>[] = [
    {
      id: 'title',
      header: t('list.document'),
      isRowHeader: true,
      cell: (row) => <Title caseId={caseId} document={row} />,
    },
    { id: 'kind', header: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'date', header: t('list.date'), cell: ({ documentOn }) => (documentOn ? formatDate(documentOn) : '–') },
    { id: 'added', header: t('list.added'), cell: (row) => <Added document={row} /> },
    {
      id: 'scan',
      header: t('list.scan'),
      cell: ({ scan, removal }) => (removal ? '–' : <Badge tone={toneOf[scan]}>{t(`scan.${scan}`)}</Badge>),
    },
    {
      id: 'actions',
      header: t('list.actions'),
      cell: (document) =>
        document.removal ? null : (
          <div className="row row--actions">
            {document.scan === 'infected' ? null : (
              <DownloadButton caseId={caseId} document={document} onProblem={setProblem} />
            )}
            {mayWrite ? <EditDocument caseId={caseId} document={document} /> : null}
            {may('case.write') ? <RemoveDocument caseId={caseId} document={document} /> : null}
          </div>
        ),
    },
  ];
  const hasUnscanned = rows.some(({ scan, removal }) => scan === 'unscanned' && !removal);
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Table label={t('list.title')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
      {hasUnscanned ? <p className="muted">{t('list.unscanned')}</p> : null}
    </>
  );
}

interface TitleProps {
  caseId: string;
  document: CaseDocument;
}

function Title({ caseId, document: { id, title, fileName, size, removal, link } }: TitleProps) {
  const { t } = useTranslation('documents');
  const { t: timeline } = useTranslation('timeline');
  if (removal) {
    const { at, byName: name, reason } = removal;
    return (
      <>
        {t('list.removed')}
        <div className="muted">
          {t('list.removedBy', { date: formatDate(at), name, reason: t(`reason.${reason}`) })}
        </div>
      </>
    );
  }
  const date = link ? formatDate(link.on) : '';
  return (
    <>
      <span id={`dokument-${id}`} tabIndex={-1} ref={goWhenMeant}>
        {title}
      </span>
      <div className="muted document__file">
        {fileName} · {fileSize(size)}
      </div>
      {link ? (
        <div className="muted">
          <TextLink href={entryAddress(caseId, link.id)}>
            {link.contactKind
              ? t('list.contact', { kind: timeline(`contactKind.${link.contactKind}`), date })
              : t('list.note', { date })}
          </TextLink>
        </div>
      ) : null}
    </>
  );
}

function Added({ document: { recordedAt, recordedByName } }: { document: CaseDocument }) {
  return (
    <>
      {formatDateTime(recordedAt)}
      <div className="muted">{recordedByName}</div>
    </>
  );
}
