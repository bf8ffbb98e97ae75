import { useTranslation } from 'react-i18next';
import { Beside } from '../../clients/merge/CompareDialog';
import { Notice, RadioGroup } from '../../ui';
import { formatDate } from '../../i18n/format';
import type { IncomingMove, KnownPersons } from '../model';

/** Chosen instead of somebody known: the person is recorded anew. */
export const newPerson = 'new';

interface KnownPersonChoiceProps {
  move: IncomingMove;
  known: KnownPersons;
  /** A person's id, `newPerson`, or nothing chosen yet */
  value: string | null;
  onChange: (value: string) => void;
}

/** Is it somebody of ours? Own people side by side; of others only whom to ask. */
export function KnownPersonChoice({ move, known: { hits, known }, value, onChange }: KnownPersonChoiceProps) {
  const { t } = useTranslation('handover');
  const { t: clients } = useTranslation('clients');
  const chosen = hits.find(({ clientId }) => clientId === value);
  const wordOf = ({ birthDate, openCase, caseCode }: KnownPersons['hits'][number]) =>
    [birthDate ? formatDate(birthDate) : '', openCase?.code ?? caseCode ?? clients('search.noCase')]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      {known.map(({ organisationName: name }) => (
        <Notice key={name} tone="warning" title={clients('search.known', { name })}>
          {clients('search.knownHelp')}
        </Notice>
      ))}
      {hits.length > 0 ? (
        <RadioGroup
          label={t('move.in.who')}
          name="clientId"
          isRequired
          options={[
            ...hits.map((hit) => ({
              value: hit.clientId,
              label: t('move.in.isThis', { name: hit.displayName }),
              description: wordOf(hit),
            })),
            { value: newPerson, label: t('move.in.isNew') },
          ]}
          value={value}
          onChange={onChange}
        />
      ) : null}
      {chosen ? <Beside clientId={chosen.clientId} typed={move.person} typedTitle={t('move.in.released')} /> : null}
    </>
  );
}
