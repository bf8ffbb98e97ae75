import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../api/problem';
import { Button } from './Button';
import { Notice } from './Notice';

interface QuestionNoticeProps {
  questions: readonly Question[];
  /** Every question is answered with yes: send again with their codes as `confirmed`. */
  onYes: () => void;
}

/** What is unlikely but may be right: asked before it is saved. `Form` shows it by itself. */
export function QuestionNotice({ questions, onYes }: QuestionNoticeProps) {
  const { t } = useTranslation('ui');
  const deeds = questions.flatMap(({ yes }) => (yes ? [yes] : []));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [questions]);
  return (
    <div ref={place} role="group" aria-label={t('question.title')} tabIndex={-1}>
      <Notice tone="warning" title={t('question.title')}>
        <div className="stack stack--tight">
          <ul>
            {questions.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
          <div>
            <Button onPress={onYes}>{deeds.length > 0 ? deeds.join(' · ') : t('question.yes')}</Button>
          </div>
          <p className="muted">{t('question.otherwise')}</p>
        </div>
      </Notice>
    </div>
  );
}
