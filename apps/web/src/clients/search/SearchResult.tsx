import { useTranslation } from 'react-i18next';
import { useMunicipalities } from '../../organisation/municipalities';
import { Button, ButtonLink, Notice, Table, type Column } from '../../ui';
import { CompareDialog } from '../merge/CompareDialog';
import type { ClientHit, ClientSearchResult } from '../model';
import type { PersonValues } from '../person/person-values';
import { BirthText } from './BirthText';
import type { DuplicateCheck } from './duplicate-check';
import { Reasons } from './Reasons';

interface SearchResultProps {
  result: ClientSearchResult;
  check: Pick<DuplicateCheck, 'apart' | 'tellApart'>;
  typed: PersonValues;
  newLabel: string;
  onNew: () => void;
  onChosen: (client: ClientHit) => void;
}

/** Who was found, and what to do now. Whoever has been told apart is not shown again. */
export function SearchResult({ result: { hits, known }, newLabel, onNew, ...rest }: SearchResultProps) {
  const { t } = useTranslation('clients');
  const left = hits.filter(({ clientId }) => !rest.check.apart.includes(clientId));
  return (
    <section className="stack" aria-label={t('search.result')}>
      <p role="status">{t('search.count', { count: left.length })}</p>
      {known.map(({ organisationName: name }) => (
        <Notice key={name} tone="warning" title={t('search.known', { name })}>
          {t('search.knownHelp')}
        </Notice>
      ))}
      <Table
        label={t('search.result')}
        columns={useColumns(rest)}
        rows={left}
        rowKey={(hit) => hit.clientId}
        empty={null}
      />
      <div className="row">
        <Button tone={left.length + known.length > 0 ? 'secondary' : 'primary'} onPress={onNew}>
          {newLabel}
        </Button>
      </div>
    </section>
  );
}

type Ways = Pick<SearchResultProps, 'check' | 'typed' | 'onChosen'>;

function useColumns({ check, typed, onChosen }: Ways): readonly Column<ClientHit>[] {
  const { t } = useTranslation('clients');
  const municipalities = useMunicipalities();
  return [
    { id: 'name', header: t('search.name'), isRowHeader: true, cell: ({ displayName }) => <bdi>{displayName}</bdi> },
    { id: 'match', header: t('search.match'), cell: ({ reasons }) => <Reasons reasons={reasons} /> },
    { id: 'birth', header: t('person.birthDate'), cell: (hit) => <BirthText {...hit} /> },
    { id: 'ags', header: t('person.municipality'), cell: ({ ags }) => municipalities.nameOf(ags) },
    {
      id: 'actions',
      header: t('search.next'),
      cell: (hit) => (
        <div className="row row--actions">
          <CompareDialog
            hit={hit}
            typed={factsOf(typed)}
            onChosen={() => onChosen(hit)}
            onApart={() => check.tellApart(hit.clientId)}
          />
          {hit.caseId && hit.caseCode ? (
            <ButtonLink size="small" tone="quiet" href={`/faelle/${hit.caseId}`}>
              {t('search.openCase', { code: hit.caseCode })}
            </ButtonLink>
          ) : null}
          <Button
            size="small"
            tone="quiet"
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

/** What was typed, as far as it says something: what is empty differs from nothing. */
function factsOf({ birthYear, entryYear, gender, interpreterNeeded, ags, ...rest }: PersonValues) {
  return {
    ...rest,
    birthYear: birthYear ? Number(birthYear) : null,
    entryYear: entryYear ? Number(entryYear) : null,
    ...(ags ? { ags } : {}),
    ...(gender === 'not_stated' ? {} : { gender }),
    ...(interpreterNeeded ? { interpreterNeeded } : {}),
  };
}
