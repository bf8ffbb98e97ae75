import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import { toProblem } from '../../../api/problem';
import { ProblemNotice, TextLink } from '../../../ui';
import type { SavedView } from '../../model';
import { fromSaved, isSameFilter, type CaseFilter } from '../case-filter';
import { RemoveView } from './RemoveView';
import { RenameView, SaveView } from './ViewForms';
import { viewsHeading } from './view-queries';
import './saved-views.css';

/** The filters one keeps under a name, a click away; nothing until one is set or kept. */
export function SavedViews({ filter }: { filter: CaseFilter }) {
  const { t } = useTranslation('savedViews');
  const { data, error } = $api.useQuery('get', '/api/case-views');
  if (error && !data) return <ProblemNotice problem={toProblem(error)} />;
  if (!data) return null;
  const chosen = data.find((view) => isSameFilter(fromSaved(view.filter), filter));
  const isNew = !chosen && Object.keys(filter).length > 0;
  if (data.length === 0 && !isNew) return null;
  return (
    <div className="saved-views no-print">
      {data.length > 0 ? (
        <nav aria-labelledby={viewsHeading}>
          <h2 id={viewsHeading} tabIndex={-1}>
            {t('title')}
          </h2>
          <ul>
            {data.map((view) => (
              <li key={view.id}>
                <ViewLink view={view} isChosen={view === chosen} />
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {chosen ? (
        <>
          <RenameView key={`rename-${chosen.id}`} view={chosen} />
          <RemoveView key={`remove-${chosen.id}`} view={chosen} isLast={data.length === 1} />
        </>
      ) : null}
      {isNew ? <SaveView filter={filter} /> : null}
    </div>
  );
}

function ViewLink({ view: { name, filter }, isChosen }: { view: SavedView; isChosen: boolean }) {
  const { href } = useRouter().buildLocation({ to: '/faelle', search: fromSaved(filter) });
  return (
    <TextLink href={href} aria-current={isChosen ? 'page' : undefined}>
      <bdi>{name}</bdi>
    </TextLink>
  );
}
