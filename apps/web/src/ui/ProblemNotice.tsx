import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { Notice } from './Notice';

/** The server's sentence; with the id to quote only when nothing the reader did explains the error. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { t } = useTranslation('ui');
  return (
    <Notice tone="error" title={problem.title}>
      {problem.fields.length > 0 ? (
        <ul>
          {problem.fields.map((field) => (
            <li key={`${field.field} ${field.code}`}>{field.message}</li>
          ))}
        </ul>
      ) : null}
      {problem.status >= 500 && problem.requestId ? (
        <p className="muted">{t('problem.requestId', { id: problem.requestId })}</p>
      ) : null}
    </Notice>
  );
}
