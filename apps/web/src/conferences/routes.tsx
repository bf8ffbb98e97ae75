import { createRoute, useNavigate } from '@tanstack/react-router';
import { frameRoute } from '../frame/routes';
import { ConferencePage } from './ConferencePage';
import { GuestConferencePage } from './guest/GuestConferencePage';
import { GuestListPage } from './guest/GuestListPage';
import { ConferencesPage } from './list/ConferencesPage';
import { readState } from './list/state-filter';
import type { ConferenceState } from './model';
import { NewConferencePage } from './plan/NewConferencePage';
import { readTab, type ConferenceTab } from './tabs';

const getParentRoute = () => frameRoute;

const listRoute = createRoute({
  getParentRoute,
  path: '/fallkonferenzen',
  validateSearch: (search: Record<string, unknown>): { stand?: ConferenceState } => ({
    stand: readState(search['stand']),
  }),
  component: function Conferences() {
    const navigate = useNavigate();
    return (
      <ConferencesPage
        state={listRoute.useSearch().stand}
        onState={(stand) => void navigate({ to: '/fallkonferenzen', search: { stand }, replace: true })}
      />
    );
  },
});

const newRoute = createRoute({
  getParentRoute,
  path: '/fallkonferenzen/neu',
  validateSearch: ({ fall }: Record<string, unknown>): { fall?: string } => ({
    fall: typeof fall === 'string' ? fall : undefined,
  }),
  component: function NewConference() {
    const { fall } = newRoute.useSearch();
    return <NewConferencePage key={fall ?? ''} caseId={fall} />;
  },
});

const conferenceRoute = createRoute({
  getParentRoute,
  path: '/fallkonferenzen/$id',
  validateSearch: (search: Record<string, unknown>): { reiter?: ConferenceTab } => ({
    reiter: readTab(search['reiter']),
  }),
  component: function OneConference() {
    const navigate = useNavigate();
    const { id } = conferenceRoute.useParams();
    return (
      <ConferencePage
        key={id}
        conferenceId={id}
        tab={conferenceRoute.useSearch().reiter}
        onTab={(reiter) =>
          void navigate({ to: '/fallkonferenzen/$id', params: { id }, search: { reiter }, replace: true })
        }
      />
    );
  },
});

const guestListRoute = createRoute({ getParentRoute, path: '/gast/fallkonferenzen', component: GuestListPage });

const guestRoute = createRoute({
  getParentRoute,
  path: '/gast/fallkonferenzen/$participantId',
  component: function OneGuestConference() {
    const { participantId } = guestRoute.useParams();
    return <GuestConferencePage key={participantId} participantId={participantId} />;
  },
});

/** Pages inside the frame. */
export const routes = [listRoute, newRoute, conferenceRoute, guestListRoute, guestRoute] as const;
