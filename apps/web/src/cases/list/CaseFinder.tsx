import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session';
import type { ClientHit } from '../../clients/model';
import { BirthText } from '../../clients/search/BirthText';
import { Reasons } from '../../clients/search/Reasons';
import { usePersonSearch } from '../../clients/search/usePersonSearch';
import { EmptyState, Table, TextField, TextLink, type Column } from '../../ui';
import { newCasePath } from '../new/new-case-path';

/** Finds a case by whatever is known of the person; what is typed stays out of the address. */
export function CaseFinder() {
  const { t } = useTranslation('cases');
  const [text, setText] = useState('');
  const search = usePersonSearch(text);
  const hits = search.data?.hits ?? [];
  const columns = useFoundColumns();
  const { isAnswered } = search;
  return (
    <div className="stack no-print case-finder" role="search" aria-label={t('list.find')}>
      <TextField
        type="search"
        label={t('list.find')}
        description={t('list.findHelp')}
        autoComplete="off"
        maxLength={120}
        value={text}
        onChange={setText}
      />
      <p role="status" className="visually-hidden">
        {isAnswered ? t('list.foundCount', { count: hits.length }) : ''}
      </p>
      {isAnswered || (hits.length > 0 && text.trim() !== '') ? (
        <Table
          label={t('list.found')}
          columns={columns}
          rows={hits}
          rowKey={({ clientId }) => clientId}
          empty={<EmptyState title={t('list.noneFoundTitle')}>{t('list.noneFoundText')}</EmptyState>}
        />
      ) : null}
    </div>
  );
}

function useFoundColumns(): readonly Column<ClientHit>[] {
  const { t } = useTranslation('cases');
  const { t: tc } = useTranslation('clients');
  return [
    {
      id: 'code',
      header: t('list.code'),
      isRowHeader: true,
      cell: (hit) =>
        hit.caseId ? <TextLink href={`/faelle/${hit.caseId}`}>{hit.caseCode}</TextLink> : <WithoutCase {...hit} />,
    },
    { id: 'person', header: t('list.person'), cell: ({ displayName }) => <bdi>{displayName}</bdi> },
    { id: 'birth', header: tc('person.birthDate'), cell: (hit) => <BirthText {...hit} /> },
    { id: 'why', header: tc('search.match'), cell: ({ reasons }) => <Reasons reasons={reasons} /> },
  ];
}

/** Recorded, but nobody has opened a case for them, e.g. somebody of a household. */
function WithoutCase({ clientId, displayName }: ClientHit) {
  const { t } = useTranslation('clients');
  const mayOpen = useMay()('case.write');
  return (
    <span className="row">
      <span className="muted">{t('search.noCase')}</span>
      {mayOpen ? (
        <TextLink href={newCasePath(clientId)} aria-label={t('search.newCaseFor', { name: displayName })}>
          {t('search.newCase')}
        </TextLink>
      ) : null}
    </span>
  );
}
