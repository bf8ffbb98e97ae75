import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { Notice } from './Notice';
import { fieldsAround, goToField, type NamedField } from './named-fields';
import { isKeyOf } from '../i18n/own-key';

interface ProblemNoticeProps {
  problem: Problem;
  /** Sentence by field as the form around it names them. */
  errors?: Record<string, string>;
}

/** The server's sentence; with the id to quote only when nothing the reader did explains the error. */
export function ProblemNotice({ problem, errors }: ProblemNoticeProps) {
  const { t } = useTranslation('ui');
  const sentences = useMemo(
    () => errors ?? Object.fromEntries(problem.fields.map(({ field, message }) => [field, message])),
    [problem, errors],
  );
  return (
    <Notice tone="error" title={problem.title}>
      <WrongFields sentences={sentences} title={problem.title} />
      {problem.status >= 500 && problem.requestId ? (
        <p className="muted">{t('problem.requestId', { id: problem.requestId })}</p>
      ) : null}
    </Notice>
  );
}

/** One line per field, whose label leads to it; what has no field here says its sentence once. */
function WrongFields({ sentences, title }: { sentences: Record<string, string>; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [fields, setFields] = useState<readonly NamedField[]>([]);
  useLayoutEffect(
    () => setFields(fieldsAround(place.current).filter(({ name }) => isKeyOf(sentences, name))),
    [sentences],
  );
  const named = new Set(fields.map(({ name }) => name));
  const others = Object.entries(sentences).flatMap(([name, sentence]) => (named.has(name) ? [] : [sentence]));
  const unnamed = [...new Set(others)].filter((sentence) => sentence !== title);
  return (
    <div ref={place}>
      {fields.length + unnamed.length > 0 ? (
        <ul>
          {fields.map(({ name, label }) => (
            <li key={name}>
              <Link className="field-link" onPress={() => goToField(place.current, name)}>
                {label}
              </Link>
              {sentences[name] === title ? null : ` – ${sentences[name]}`}
            </li>
          ))}
          {unnamed.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
