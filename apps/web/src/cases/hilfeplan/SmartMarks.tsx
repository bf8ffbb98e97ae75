import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/format';
import { CheckboxGroup } from '../../ui';
import { smartMarks, type GoalValues, type SmartMark } from './goal-values';

interface SmartMarksProps {
  values: GoalValues;
  onChange: (marks: SmartMark[]) => void;
}

/** What a good goal is, as questions to tick, and what the wording still seems to lack; nothing here refuses anything. */
export function SmartMarks({ values, onChange }: SmartMarksProps) {
  const { t } = useTranslation('hilfeplan');
  const hints = smartHints(values);
  return (
    <>
      <CheckboxGroup
        label={t('smart.label')}
        name="smart"
        description={t('smart.help')}
        options={smartMarks.map((value) => ({ value, label: t(`smartQuestion.${value}`) }))}
        value={values.smart}
        onChange={onChange}
      />
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
    </>
  );
}

const enoughWords = 5;
const aYear = 366;

type Hint = 'specific' | 'measurable' | 'dated' | 'near';

function smartHints({ text, targetOn, smart }: GoalValues): Hint[] {
  if (text.trim() === '') return [];
  const words = text.trim().split(/\s+/).length;
  const days = targetOn ? (Date.parse(targetOn) - Date.parse(today())) / 86_400_000 : 0;
  // A number, a paper or a level can be checked; a wish cannot.
  const isChecked = /\d|bescheid|zertifikat|vertrag|antrag|termin|platz|titel|abschluss/i.test(text);
  return [
    ...(words < enoughWords && !smart.includes('specific') ? (['specific'] as const) : []),
    ...(isChecked || smart.includes('measurable') ? [] : (['measurable'] as const)),
    ...(targetOn ? [] : (['dated'] as const)),
    ...(days > aYear ? (['near'] as const) : []),
  ];
}
