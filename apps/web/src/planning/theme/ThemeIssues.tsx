import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { paged } from '../../api/paging';
import { Button, ButtonLink, EmptyState, Pager, ProblemNotice, QueryResult, useSave } from '../../ui';
import type { Observation } from '../model';
import { ofId, themeQueries } from '../queries';
import { shorten } from '../words';

/** What was bundled into the theme; each observation can go back. */
export function ThemeIssues({ themeId }: { themeId: string }) {
  const { t } = useTranslation('planning');
  const issues = $api.useInfiniteQuery('get', '/api/themes/{id}/issues', ofId(themeId), paged);
  return (
    <section className="panel stack">
      <h2>{t('theme.issues')}</h2>
      <QueryResult query={issues}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <IssueList themeId={themeId} items={items} />
              <Pager
                shown={items.length}
                hasMore={issues.hasNextPage}
                isLoading={issues.isFetchingNextPage}
                onMore={() => void issues.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </section>
  );
}

function IssueList({ themeId, items }: { themeId: string; items: readonly Observation[] }) {
  const { t } = useTranslation('planning');
  const send = (issueId: string) =>
    api.DELETE('/api/themes/{id}/issues/{issueId}', { params: { path: { id: themeId, issueId } } });
  const save = useSave(send, { success: t('theme.released'), refresh: themeQueries });
  if (items.length === 0) {
    const toInbox = <ButtonLink href="/strukturelle-themen">{t('theme.toInbox')}</ButtonLink>;
    return (
      <EmptyState title={t('theme.noIssues')} action={toInbox}>
        {t('theme.noIssuesText')}
      </EmptyState>
    );
  }
  return (
    <div>
      <p className="muted">{t('theme.issuesText')}</p>
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <ul className="planning-list">
        {items.map((issue) => (
          <li key={issue.id} className="observation">
            <IssueText issue={issue} />
            <Button
              size="small"
              aria-label={t('theme.releaseOf', { text: shorten(issue.observation) })}
              isDisabled={save.isSaving}
              onPress={() => save.run(issue.id)}
            >
              {t('theme.release')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function IssueText({ issue: { observation, wish, challengeCode, level, rechtskreis } }: { issue: Observation }) {
  const { t } = useTranslation('planning');
  const about = [challengeCode, t(`level.${level}`), ...(rechtskreis ? [t(`rechtskreis.${rechtskreis}`)] : [])];
  return (
    <div>
      <p className="planning-text">{observation}</p>
      {wish ? <p className="planning-text muted">{t('inbox.wish', { text: wish })}</p> : null}
      <p className="muted">{about.join(' · ')}</p>
    </div>
  );
}
