import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { formatDateTime } from '../i18n/format';
import { Button } from './Button';
import { Notice } from './Notice';

interface Change {
  fields: string[];
  actorName: string;
  at: string;
}

interface ConflictNoticeProps {
  problem: Problem;
  fieldLabel: (field: string) => string;
  /** Fetches the newest state and keeps the text; without it the newest state is shown already. */
  onTakeOver?: () => Promise<unknown>;
  /** Where no text is meant. */
  title?: string;
  takeOverLabel?: string;
}

/** Somebody else was faster: who, when, which fields; and the way on without losing the own text. */
export function ConflictNotice({ problem, fieldLabel, onTakeOver, title, takeOverLabel }: ConflictNoticeProps) {
  const { t } = useTranslation('ui');
  const [isLoading, setLoading] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed stands at the end of a long form; without this nothing would seem to happen.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [problem]);
  const takeOver = () => {
    setLoading(true);
    void onTakeOver?.().finally(() => setLoading(false));
  };
  return (
    <div ref={place}>
      <Notice tone="error" title={title ?? problem.title}>
        <ul>
          {changesOf(problem).map(({ actorName, at, fields }) => (
            <li key={`${at} ${actorName}`}>
              {t('conflict.who', { name: actorName, at: formatDateTime(at) })}
              {fields.length > 0 ? `: ${fields.map(fieldLabel).join(', ')}` : ''}
            </li>
          ))}
        </ul>
        {onTakeOver ? (
          <div>
            <Button isPending={isLoading} onPress={takeOver}>
              {takeOverLabel ?? t('conflict.takeOver')}
            </Button>
          </div>
        ) : null}
      </Notice>
    </div>
  );
}

function changesOf({ changed }: Problem): readonly Change[] {
  return Array.isArray(changed) ? (changed as Change[]) : [];
}
