import { createRoute, useNavigate } from '@tanstack/react-router';
import { frameRoute } from '../frame/routes';
import { NotificationsPage } from './inbox/NotificationsPage';
import { MailsPage } from './mail/MailsPage';
import { mailStates, type MailState } from './model';
import { DeadlineRulesPage } from './rule/DeadlineRulesPage';

const getParentRoute = () => frameRoute;

const notificationsRoute = createRoute({ getParentRoute, path: '/benachrichtigungen', component: NotificationsPage });

interface MailSearch {
  /** Missing: what was not delivered. */
  stand?: MailState | 'alle';
}

const states = ['alle', ...mailStates] as const;

const mailsRoute = createRoute({
  getParentRoute,
  path: '/verwaltung/e-mails',
  validateSearch: (search: Record<string, unknown>): MailSearch => ({
    stand: states.find((state) => state === search['stand']),
  }),
  component: function MailsOfRoute() {
    const { stand = 'undelivered' } = mailsRoute.useSearch();
    const navigate = useNavigate();
    const onState = (state: MailState | undefined) =>
      void navigate({ to: '/verwaltung/e-mails', search: { stand: state ?? 'alle' }, replace: true });
    return <MailsPage state={stand === 'alle' ? undefined : stand} onState={onState} />;
  },
});

const rulesRoute = createRoute({ getParentRoute, path: '/verwaltung/fristregeln', component: DeadlineRulesPage });

/** Pages inside the frame. */
export const routes = [notificationsRoute, mailsRoute, rulesRoute] as const;
