import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Form, useSave, type Edits } from '../../ui';
import type { ClientHit } from '../model';
import type { PersonValues } from '../person/person-values';
import { BirthFields, NameFields } from '../person/PersonFields';
import type { DuplicateCheck, Found } from './duplicate-check';
import { SearchResult } from './SearchResult';
import { wantedOf } from './wanted';

interface ClientSearchProps {
  person: Pick<Edits<PersonValues>, 'values' | 'set'>;
  check: DuplicateCheck;
  /** Nobody here is the one: go on with a new person. */
  onNew: () => void;
  /** It is this one, who needs a case here. */
  onChosen: (client: ClientHit) => void;
}

/** Search before create: own people as hits, people of others only as a hint whom to ask. */
export function ClientSearch({ person, check, onNew, onChosen }: ClientSearchProps) {
  const { t } = useTranslation('clients');
  const [found, setFound] = useState<Found | null>(null);
  const wanted = wantedOf(person.values);
  const search = useSave(async () => {
    const { data } = await api.POST('/api/client-search', { body: wanted });
    setFound(data ? { asked: JSON.stringify(wanted), result: data } : null);
  });
  // An answer to another name would invite to record somebody unsearched.
  const result = found?.asked === JSON.stringify(wanted) ? found.result : null;
  const recordNew = () => {
    if (found) check.noneOf(found);
    onNew();
  };
  return (
    <>
      <section className="panel">
        <Form save={search} onSubmit={() => search.run(undefined)} aria-label={t('search.title')}>
          <p>{t('search.why')}</p>
          <NameFields {...person} />
          <BirthFields {...person} isNamed />
          <Actions>
            <Button type="submit" tone={result ? 'secondary' : 'primary'} isPending={search.isSaving}>
              {t('search.submit')}
            </Button>
          </Actions>
        </Form>
      </section>
      {result ? (
        <SearchResult
          result={result}
          check={check}
          typed={person.values}
          newLabel={result.hits.length > 0 ? t('search.noneOfThese') : t('search.recordNew')}
          onNew={recordNew}
          onChosen={onChosen}
        />
      ) : null}
    </>
  );
}
