import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../api/problem';
import { Button, ButtonLink } from './Button';
import { ProblemNotice } from './ProblemNotice';

/** Says that something is on its way. */
export function Loading({ text }: { text?: string }) {
  const { t } = useTranslation('ui');
  return (
    <p className="loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {text ?? t('loading')}
    </p>
  );
}

interface QueryResultProps<Data> {
  query: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'refetch'>;
  children: (data: Data) => ReactNode;
}

/** The three states of a query: loading, failed with the way on, there. */
export function QueryResult<Data>({ query, children }: QueryResultProps<Data>) {
  const { t } = useTranslation('ui');
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.error) return <Loading />;
  const problem = toProblem(query.error);
  return (
    <div className="stack">
      <ProblemNotice problem={problem} />
      <div>
        {/* What is not there will not be there the next time. */}
        {problem.status === 404 ? (
          <ButtonLink href="/">{t('home')}</ButtonLink>
        ) : (
          <Button onPress={() => void query.refetch()}>{t('retry')}</Button>
        )}
      </div>
    </div>
  );
}
