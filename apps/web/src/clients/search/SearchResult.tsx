import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { Button, ButtonLink, Notice, Table, type Column } from '../../ui';
import type { ClientHit, ClientSearchResult } from '../model';
import { Reasons } from './Reasons';

interface SearchResultProps {
  result: ClientSearchResult;
  onNew: () => void;
  onChosen: (client: ClientHit) => void;
}

/** Who was found, and what to do now. */
export function SearchResult({ result: { hits, known }, onNew, onChosen }: SearchResultProps) {
  const { t } = useTranslation('clients');
  return (
    <section className="stack" aria-label={t('search.result')}>
      <p role="status">{t('search.count', { count: hits.length })}</p>
      {known.map(({ organisationName: name }) => (
        <Notice key={name} tone="warning" title={t('search.known', { name })}>
          {t('search.knownHelp')}
        </Notice>
      ))}
      <Table
        label={t('search.result')}
        columns={useColumns(onChosen)}
        rows={hits}
        rowKey={(hit) => hit.clientId}
        empty={null}
      />
      <div className="row">
        <Button tone={hits.length + known.length > 0 ? 'secondary' : 'primary'} onPress={onNew}>
          {hits.length > 0 ? t('search.noneOfThese') : t('search.recordNew')}
        </Button>
      </div>
    </section>
  );
}

function useColumns(onChosen: (client: ClientHit) => void): readonly Column<ClientHit>[] {
  const { t } = useTranslation('clients');
  const municipalities = useMunicipalities();
  return [
    { id: 'name', header: t('search.name'), isRowHeader: true, cell: ({ displayName }) => <bdi>{displayName}</bdi> },
    {
      id: 'match',
      header: t('search.match'),
      cell: ({ reasons }) => <Reasons reasons={reasons} />,
    },
    {
      id: 'birth',
      header: t('person.birthDate'),
      cell: ({ birthDate, birthYear }) => (birthDate ? formatDate(birthDate) : birthYear),
    },
    { id: 'ags', header: t('person.municipality'), cell: ({ ags }) => municipalities.nameOf(ags) },
    {
      id: 'actions',
      header: t('search.next'),
      cell: (hit) => (
        <div className="row row--actions">
          {hit.caseId && hit.caseCode ? (
            <ButtonLink size="small" href={`/faelle/${hit.caseId}`}>
              {t('search.openCase', { code: hit.caseCode })}
            </ButtonLink>
          ) : null}
          <Button
            size="small"
            tone={hit.caseId ? 'quiet' : 'secondary'}
            aria-label={t('search.newCaseFor', { name: hit.displayName })}
            onPress={() => onChosen(hit)}
          >
            {t('search.newCase')}
          </Button>
        </div>
      ),
    },
  ];
}
