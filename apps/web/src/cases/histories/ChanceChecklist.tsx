import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { Badge, TextLink } from '../../ui';
import { useCatalogue } from './catalogue';
import type { Entry } from './model';
import { useWords } from './words';

interface ChanceChecklistProps {
  caseId: string;
  until: string | null;
  /** Everything that holds today */
  held: readonly Entry[];
}

const A2_OR_BETTER = ['a2', 'b1', 'b2', 'c1', 'c2'];

/** What has to be settled before a § 104c title ends for good, beside what the case knows about it. */
export function ChanceChecklist({ caseId, until, held }: ChanceChecklistProps) {
  const { t } = useTranslation('histories');
  const { valueOf } = useWords();
  const words = (history: Entry['history']) => held.filter((entry) => entry.history === history).map(valueOf);
  const livelihood = [...words('work'), ...words('rechtskreis')];
  return (
    <div className="chance">
      <p>{until ? t('chance.titleUntil', { day: formatDate(until) }) : t('chance.title')}</p>
      <ul>
        <li>
          {t('chance.identity')}:{' '}
          <TextLink href={`/faelle/${caseId}?reiter=dokumente`}>{t('chance.documents')}</TextLink>
        </li>
        <li>
          {t('chance.livelihood')}: {livelihood.length > 0 ? livelihood.join(', ') : t('nothing')}
        </li>
        <li>
          {t('chance.german')}: <German held={held} />
        </li>
      </ul>
    </div>
  );
}

function German({ held }: Pick<ChanceChecklistProps, 'held'>) {
  const { t } = useTranslation('histories');
  const { label } = useCatalogue();
  const levels = held.filter(({ history, language }) => history === 'language' && language === 'de');
  if (levels.length === 0) return t('nothing');
  const isReached = levels.every(({ value }) => A2_OR_BETTER.includes(value));
  const words = levels.map(
    ({ skill, value }) => `${label('language_skill', skill ?? '')} ${label('language_level', value)}`,
  );
  return (
    <>
      {words.join(', ')}{' '}
      <Badge tone={isReached ? 'success' : 'warning'}>{t(isReached ? 'chance.reached' : 'chance.missing')}</Badge>
    </>
  );
}
