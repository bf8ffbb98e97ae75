import { useTranslation } from 'react-i18next';
import { LanguageField } from '../../clients/consent/LanguageField';
import { NoticeTexts } from '../../clients/consent/NoticeText';
import type { DataKind } from '../../clients/model';
import { RadioGroup } from '../../ui';

const answers = ['named', 'unnamed', 'refused'] as const;

/** Whether somebody agrees to a file about them, and to their name in it. */
export type Answer = (typeof answers)[number];

/** Data that say who somebody is; not stored for people who want to stay unnamed. */
export const identifyingData: readonly DataKind[] = ['name', 'contact', 'birth_date'];

interface ConsentAnswerProps {
  language: string;
  onLanguage: (language: string) => void;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
}

/** The text to read out, in the person's language where there is one, and the question. */
export function ConsentAnswer({ language, onLanguage, answer, onAnswer }: ConsentAnswerProps) {
  const { t } = useTranslation('cases');
  return (
    <section className="panel stack">
      <h2>{t('new.noticeTitle')}</h2>
      <p>{t('new.noticeText')}</p>
      <LanguageField value={language} onChange={onLanguage} />
      <NoticeTexts language={language} />
      <RadioGroup
        label={t('new.consentQuestion')}
        isRequired
        options={answers.map((value) => ({
          value,
          label: t(`new.answer.${value}`),
          description: t(`new.answerHelp.${value}`),
        }))}
        value={answer}
        onChange={onAnswer}
      />
    </section>
  );
}
