import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { formatDate } from '../../i18n/format';
import { Notice, TextLink } from '../../ui';

type CaseMoves = components['schemas']['CaseMovesView'];

/** On the case: a move that runs or was accepted, and where the case came from. */
export function MoveNotices({ caseId, isClosed }: { caseId: string; isClosed: boolean }) {
  const moves = $api.useQuery('get', '/api/cases/{id}/moves', { params: { path: { id: caseId } } });
  if (!moves.data) return null;
  return <Notices caseId={caseId} isClosed={isClosed} {...moves.data} />;
}

function Notices({ caseId, isClosed, moves, origin }: CaseMoves & { caseId: string; isClosed: boolean }) {
  const { t } = useTranslation('handover');
  const running = isClosed ? undefined : moves.find(({ may, state }) => may.withdraw || state === 'accepted');
  const name = running?.toOrganisationName ?? '';
  return (
    <>
      {running ? (
        <Notice
          tone={running.state === 'accepted' ? 'success' : 'info'}
          title={
            running.state === 'accepted'
              ? t('move.acceptedTitle', { name })
              : t('move.runningTitle', { name, state: t(`move.state.${running.state}`) })
          }
        >
          {running.state === 'accepted' ? <p>{t('move.acceptedText')}</p> : null}
          <TextLink href={`/faelle/${caseId}/umzug`}>{t('move.runningLink')}</TextLink>
        </Notice>
      ) : null}
      {origin ? (
        <Notice
          tone="info"
          title={t('move.originTitle', { name: origin.fromOrganisationName, date: formatDate(origin.decidedAt) })}
        >
          <TextLink href={`/uebergaben/umzug/${origin.id}`}>{t('move.originLink')}</TextLink>
        </Notice>
      ) : null}
    </>
  );
}
