import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useCountryName, useLanguageName } from '../../clients/names';
import { formatDate, formatDateTime } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { ButtonLink, DescriptionList, PageHeader, QueryResult, type Description } from '../../ui';
import { RefusalDialog } from '../RefusalDialog';
import type { IncomingMove } from '../model';
import { AcceptDialog } from './AcceptDialog';
import { isKeyOf } from '../../i18n/own-key';
import '../handover.css';

/** What another controller offers: the approved summary, the released data, and the answer. */
export function IncomingMovePage({ id }: { id: string }) {
  const move = $api.useQuery('get', '/api/incoming-moves/{id}', { params: { path: { id } } });
  return <QueryResult query={move}>{(found) => <OpenMove move={found} />}</QueryResult>;
}

function OpenMove({ move }: { move: IncomingMove }) {
  const { t } = useTranslation('handover');
  const municipalities = useMunicipalities();
  return (
    <>
      <PageHeader
        title={t('move.in.title', { name: move.fromOrganisationName })}
        path={[{ label: t('title'), href: '/uebergaben' }]}
        actions={
          move.state === 'offered' ? (
            <>
              <DeclineDialog id={move.id} />
              <AcceptDialog move={move} />
            </>
          ) : (
            <ButtonLink href={`/faelle/${move.caseId}`}>{t('move.toCase')}</ButtonLink>
          )
        }
      />
      <section className="panel stack" aria-labelledby="released">
        <h2 id="released">{t('move.in.person')}</h2>
        <Person person={move.person} />
        <DescriptionList
          items={[
            { term: t('move.in.ags'), value: municipalities.nameOf(move.ags) },
            { term: t('move.in.sender'), value: move.senderName },
            { term: t('move.in.offered'), value: formatDateTime(move.offeredAt) },
          ]}
        />
      </section>
      <section className="panel stack stack--tight" aria-labelledby="summary">
        <h2 id="summary">{t('move.in.summary')}</h2>
        <p className="muted">{t('move.in.summaryText')}</p>
        <p className="handover-text">{move.summary}</p>
      </section>
    </>
  );
}

function Person({ person }: { person: IncomingMove['person'] }) {
  const { t } = useTranslation('handover');
  const items = usePersonItems(person);
  return items.length > 0 ? <DescriptionList items={items} /> : <p className="muted">{t('move.in.none')}</p>;
}

/** Only what was released; a released field nobody knows is said to be unknown. */
function usePersonItems(person: IncomingMove['person']): Description[] {
  const { t } = useTranslation('handover');
  const { t: clients } = useTranslation('clients');
  const countryName = useCountryName();
  const languageName = useLanguageName();
  const { givenName, familyName, birthDate, birthYear, gender, nationalities, firstLanguage } = person;
  const released = (term: string, field: keyof typeof person, value: string | null | undefined): Description[] =>
    isKeyOf(person, field) ? [{ term, value: value || t('move.in.unknown') }] : [];
  return [
    ...released(t('move.in.name'), 'familyName', [givenName, familyName].filter(Boolean).join(' ')),
    ...released(t('move.in.birth'), 'birthDate', birthDate ? formatDate(birthDate) : birthYear?.toString()),
    ...released(t('move.in.gender'), 'gender', gender ? clients(`gender.${gender}`) : null),
    ...released(t('move.in.nationalities'), 'nationalities', nationalities?.map(countryName).join(', ')),
    ...released(t('move.in.language'), 'firstLanguage', firstLanguage ? languageName(firstLanguage) : null),
    ...released(
      t('move.in.interpreter'),
      'interpreterNeeded',
      person.interpreterNeeded ? t('move.in.interpreterYes') : t('move.in.interpreterNo'),
    ),
    ...released(t('move.in.phone'), 'phone', person.phone),
    ...released(t('move.in.email'), 'email', person.email),
  ];
}

function DeclineDialog({ id }: { id: string }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  return (
    <RefusalDialog
      title={t('move.in.declineTitle')}
      label={t('move.in.decline')}
      text={t('move.in.declineText')}
      reasonLabel={t('move.in.declineReason')}
      help={t('move.in.declineHelp')}
      done={t('move.in.declined')}
      draftKey={`own/move-refusal/${id}`}
      send={(reason) => api.POST('/api/incoming-moves/{id}/refusal', { params: { path: { id } }, body: { reason } })}
      refresh={[['get', '/api/incoming-moves']]}
      onRefused={() => void navigate({ to: '/uebergaben' })}
    />
  );
}
