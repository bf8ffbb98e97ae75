import { createRoute, useNavigate } from '@tanstack/react-router';
import { frameRoute } from '../frame/routes';
import { CasePage } from './CasePage';
import { LawRulesPage } from './law-rule/LawRulesPage';
import { readFilter } from './list/case-filter';
import { CaseListPage } from './list/CaseListPage';
import { readPerson } from './new/new-case-path';
import { NewCaseForPerson, NewCasePage } from './new/NewCasePage';
import { OnDayPage } from './on-day/OnDayPage';
import { readOnDay } from './on-day/on-day-filter';
import { readTab, type CaseTab } from './tabs';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/faelle',
  validateSearch: readFilter,
  component: function Cases() {
    const navigate = useNavigate();
    return (
      <CaseListPage
        filter={listRoute.useSearch()}
        onFilter={(search) => void navigate({ to: '/faelle', search, replace: true })}
      />
    );
  },
});

const newRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/faelle/neu',
  validateSearch: readPerson,
  component: function NewCase() {
    const { person } = newRoute.useSearch();
    return person ? <NewCaseForPerson key={person} clientId={person} /> : <NewCasePage key="new" />;
  },
});

const onDayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/faelle/stand',
  validateSearch: readOnDay,
  component: function OnDay() {
    const navigate = useNavigate();
    return (
      <OnDayPage
        filter={onDayRoute.useSearch()}
        onFilter={(search) => void navigate({ to: '/faelle/stand', search, replace: true })}
      />
    );
  },
});

const lawRulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/verwaltung/rechtsregeln',
  component: LawRulesPage,
});

const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/faelle/$caseId',
  validateSearch: (search: Record<string, unknown>): { reiter?: CaseTab } => {
    const reiter = readTab(search['reiter']);
    return reiter ? { reiter } : {};
  },
  component: function OneCase() {
    const navigate = useNavigate();
    const { caseId } = caseRoute.useParams();
    return (
      <CasePage
        key={caseId}
        caseId={caseId}
        tab={caseRoute.useSearch().reiter ?? 'verlauf'}
        onTab={(reiter) =>
          void navigate({ to: '/faelle/$caseId', params: { caseId }, search: { reiter }, replace: true })
        }
      />
    );
  },
});

/** Pages inside the frame. */
export const routes = [listRoute, newRoute, onDayRoute, lawRulesRoute, caseRoute] as const;
