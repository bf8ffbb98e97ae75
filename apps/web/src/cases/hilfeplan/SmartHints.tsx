import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/format';
import type { GoalValues } from './goal-values';

const enoughWords = 5;
const aYear = 366;

/** What a good goal still lacks, as advice; nothing here refuses anything. */
export function SmartHints({ values }: { values: GoalValues }) {
  const { t } = useTranslation('hilfeplan');
  const hints = smartHints(values);
  return (
    <div className="hints" role="status">
      {hints.length > 0 ? (
        <>
          <p>{t('smart.title')}</p>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{t(`smart.${hint}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

type Hint = 'specific' | 'measurable' | 'dated' | 'near';

function smartHints({ text, targetOn }: GoalValues): Hint[] {
  if (text.trim() === '') return [];
  const words = text.trim().split(/\s+/).length;
  const days = targetOn ? (Date.parse(targetOn) - Date.parse(today())) / 86_400_000 : 0;
  return [
    ...(words < enoughWords ? (['specific'] as const) : []),
    // A number, a paper or a level can be checked; a wish cannot.
    ...(/\d|bescheid|zertifikat|vertrag|antrag|termin|platz|titel|abschluss/i.test(text)
      ? []
      : (['measurable'] as const)),
    ...(targetOn ? [] : (['dated'] as const)),
    ...(days > aYear ? (['near'] as const) : []),
  ];
}
