import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useCountryName, useLanguageName } from '../../clients/names';
import { formatDate, formatDateTime } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import {
  Actions,
  Button,
  ButtonLink,
  DescriptionList,
  Dialog,
  Form,
  PageHeader,
  QueryResult,
  TextArea,
  useSave,
  type Description,
} from '../../ui';
import type { IncomingMove } from '../model';
import { AcceptDialog } from './AcceptDialog';
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
    field in person ? [{ term, value: value || t('move.in.unknown') }] : [];
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
  return (
    <Dialog title={t('move.in.declineTitle')} trigger={<Button>{t('move.in.decline')}</Button>}>
      {(close) => <DeclineForm id={id} close={close} />}
    </Dialog>
  );
}

function DeclineForm({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const send = () => api.POST('/api/incoming-moves/{id}/refusal', { params: { path: { id } }, body: { reason } });
  const save = useSave(send, {
    success: t('move.in.declined'),
    refresh: [['get', '/api/incoming-moves']],
    onSaved: () => void navigate({ to: '/uebergaben' }),
  });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('move.in.declineTitle')}>
      <p>{t('move.in.declineText')}</p>
      <TextArea
        label={t('move.in.declineReason')}
        name="reason"
        isRequired
        description={t('move.in.declineHelp')}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('move.in.decline')}
        </Button>
      </Actions>
    </Form>
  );
}
