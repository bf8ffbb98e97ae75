import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { Notice, TextLink } from '../ui';

/** On the overview: what waits for an answer; nothing at all when nothing waits. */
export function WaitingHandovers() {
  const { t } = useTranslation('handover');
  const { data: handovers = [] } = $api.useQuery('get', '/api/handovers');
  const { data: moves = [] } = $api.useQuery('get', '/api/incoming-moves');
  const waiting = handovers.filter(({ part, state }) => part === 'receiver' && state === 'offered');
  if (waiting.length + moves.length === 0) return null;
  return (
    <Notice tone="info" title={t('waiting.title')}>
      <ul>
        {waiting.map(({ id, fromName: name, openCount: count }) => (
          <li key={id}>
            <TextLink href={`/uebergaben/${id}`}>{t('waiting.handover', { name, count })}</TextLink>
          </li>
        ))}
        {moves.map(({ id, fromOrganisationName: name }) => (
          <li key={id}>
            <TextLink href={`/uebergaben/umzug/${id}`}>{t('waiting.move', { name })}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
