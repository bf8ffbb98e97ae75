import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { Notice } from './Notice';

/** The server's sentence; with the id to quote only when nothing the reader did explains the error. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { t } = useTranslation('ui');
  // Ten fields with one reason say it once; each of them says it again where it stands.
  const sentences = [...new Set(problem.fields.map(({ message }) => message))].filter((one) => one !== problem.title);
  return (
    <Notice tone="error" title={problem.title}>
      {sentences.length > 0 ? (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {problem.status >= 500 && problem.requestId ? (
        <p className="muted">{t('problem.requestId', { id: problem.requestId })}</p>
      ) : null}
    </Notice>
  );
}
