import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { EmptyState, Notice, Pager, QueryResult, Select } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case } from '../model';
import { DocumentTable } from './DocumentTable';
import { documentKinds, type DocumentKind } from './model';
import { UploadPanel } from './UploadPanel';

/** The tab „Dokumente“ of a case. */
export function DocumentsTab({ file }: { file: Case }) {
  const { t } = useTranslation('documents');
  return (
    <div className="stack">
      {file.may.write ? <UploadPanel caseId={file.id} /> : <Notice tone="info" title={t('upload.readOnly')} />}
      <DocumentList caseId={file.id} mayWrite={file.may.write} />
    </div>
  );
}

function DocumentList({ caseId, mayWrite }: { caseId: string; mayWrite: boolean }) {
  const { t } = useTranslation('documents');
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const documents = $api.useInfiniteQuery(
    'get',
    '/api/cases/{id}/documents',
    { params: { ...ofCase(caseId).params, query: { limit: 50, ...(kind ? { kind } : {}) } } },
    paged,
  );
  const empty = kind ? (
    <EmptyState title={t('list.noneOfKind')} />
  ) : (
    <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
  );
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('list.title')}</h2>
        <div className="section-head__filter">
          <Select
            label={t('list.filter')}
            hideLabel
            emptyLabel={t('list.all')}
            options={documentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </div>
      </div>
      <QueryResult query={documents}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <DocumentTable rows={rows} caseId={caseId} mayWrite={mayWrite} empty={empty} />
              <Pager
                shown={rows.length}
                hasMore={documents.hasNextPage}
                isLoading={documents.isFetchingNextPage}
                onMore={() => void documents.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </section>
  );
}
