import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useMay } from '../../api/session';
import { formatDate } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import {
  Actions,
  Button,
  DescriptionList,
  Dialog,
  EditForm,
  QueryResult,
  useEdits,
  useSave,
  type Description,
} from '../../ui';
import { usePersonFieldLabel } from '../field-label';
import { MergeNotices } from '../merge/MergeNotices';
import { RecordedTwice } from '../merge/RecordedTwice';
import type { Client } from '../model';
import { useCountryName, useLanguageName } from '../names';
import { clientQueries } from '../refresh';
import { coarseBody, namedBody, valuesOf } from './person-values';
import { PersonFields } from './PersonFields';

const clientOf = (id: string) => ({ params: { path: { id } } });

/** What is known about the person, with the way to change it. */
export function PersonPanel({ clientId }: { clientId: string }) {
  const { t } = useTranslation('clients');
  const client = $api.useQuery('get', '/api/clients/{id}', clientOf(clientId));
  const may = useMay();
  return (
    <section className="panel stack">
      <QueryResult query={client}>
        {(data) => (
          <>
            <div className="section-head">
              <h2>{t('person.title')}</h2>
              <div className="row">
                {may('client.write') && !data.restricted ? <RecordedTwice client={data} /> : null}
                {data.may.edit && may('client.write') ? <EditPerson client={data} /> : null}
              </div>
            </div>
            {may('client.write') ? <MergeNotices clientId={clientId} /> : null}
            {data.restricted ? <p>{t('person.restricted')}</p> : null}
            <PersonList client={data} />
          </>
        )}
      </QueryResult>
    </section>
  );
}

function PersonList({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const countryOf = useCountryName();
  const languageOf = useLanguageName();
  const municipalities = useMunicipalities();
  const unknown = <span className="muted">{t('person.unknown')}</span>;
  const language = client.firstLanguage ? languageOf(client.firstLanguage) : null;
  const birth = client.birthDate ? formatDate(client.birthDate) : client.birthYear;
  const estimated = client.birthPrecision === 'estimated' ? ` (${t('person.birth_estimated')})` : '';
  const further = client.furtherLanguages.map(languageOf).join(', ');
  const place = [client.postcode, client.town].filter(Boolean).join(' ');
  const reached = [
    client.mayCall ? t('person.mayCall') : '',
    client.preferredChannel ? t(`channel.${client.preferredChannel}`) : '',
  ].filter(Boolean);
  const items: Description[] = [
    { term: t('person.given'), value: client.givenName ?? unknown },
    { term: t('person.family'), value: client.familyName ?? unknown },
    ...(client.latinName ? [{ term: t('person.latinName'), value: client.latinName }] : []),
    { term: t('person.pseudonym'), value: client.pseudonym },
    {
      term: client.birthDate ? t('person.birthDate') : t('person.birthYear'),
      value: birth ? `${birth}${estimated}` : client.birthPrecision ? t('person.birth_unknown') : unknown,
    },
    { term: t('person.gender'), value: t(`gender.${client.gender}`) },
    { term: t('person.nationalities'), value: client.nationalities.map(countryOf).join(', ') || unknown },
    { term: t('person.entryYear'), value: client.entryYear ?? unknown },
    {
      term: t('person.firstLanguage'),
      value: client.interpreterNeeded
        ? t('person.withInterpreter', { language: language ?? '' })
        : (language ?? unknown),
    },
    { term: t('person.furtherLanguages'), value: further || unknown },
    { term: t('person.municipality'), value: municipalities.nameOf(client.ags) },
    { term: t('person.phone'), value: client.phone ?? unknown },
    { term: t('person.email'), value: client.email ?? unknown },
    { term: t('person.reached'), value: reached.join(', ') || unknown },
    { term: t('person.address'), value: [client.street, place].filter(Boolean).join(', ') || unknown },
  ];
  return <DescriptionList items={items} />;
}

function EditPerson({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  return (
    <Dialog isWide title={t('person.edit')} trigger={<Button size="small">{t('person.edit')}</Button>}>
      {(close) => <PersonForm client={client} close={close} />}
    </Dialog>
  );
}

function PersonForm({ client, close }: { client: Client; close: () => void }) {
  const { t } = useTranslation('clients');
  const edits = useEdits(`person/${client.id}`, valuesOf(client), client.version);
  const isNamed = client.may.name;
  const send = (_: void, confirmed: string[]) => {
    const fields = isNamed ? namedBody(edits.values) : coarseBody(edits.values);
    return api.PATCH('/api/clients/{id}', {
      ...clientOf(client.id),
      body: { ...fields, version: edits.version, confirmed },
    });
  };
  const end = () => {
    edits.clear();
    close();
  };
  const save = useSave(send, { success: t('person.saved'), refresh: clientQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/clients/{id}', clientOf(client.id));
    return data && { values: valuesOf(data), version: data.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={usePersonFieldLabel()}
      quoted={['familyName', 'givenName', 'latinName', 'phone', 'email', 'street', 'postcode', 'town']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('person.edit')}
    >
      <PersonFields edits={edits} isNamed={isNamed} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}
