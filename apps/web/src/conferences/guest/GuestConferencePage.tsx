import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ButtonLink, PageHeader, QueryResult } from '../../ui';
import { StateBadge } from '../StateBadge';
import { GuestContent } from './GuestContent';
import { StatementForm } from './StatementForm';
import '../conferences.css';

/** One conference as its guest sees it. */
export function GuestConferencePage({ participantId }: { participantId: string }) {
  const { t } = useTranslation('conferenceGuest');
  const conference = $api.useQuery('get', '/api/guest/conferences/{participantId}', {
    params: { path: { participantId } },
  });
  return (
    <QueryResult query={conference}>
      {(data) => (
        <>
          <PageHeader
            title={data.question}
            documentTitle={t('head.title', { ns: 'conferences', code: data.caseCode })}
            subtitle={<StateBadge state={data.state} />}
            path={[{ label: t('openPage'), href: '/gast/fallkonferenzen' }]}
            actions={
              <ButtonLink href={`/api/guest/conferences/${participantId}/invitation.ics`} download="fallkonferenz.ics">
                {t('calendar')}
              </ButtonLink>
            }
          />
          <GuestContent conference={data} statement={<StatementForm conference={data} />} />
        </>
      )}
    </QueryResult>
  );
}
