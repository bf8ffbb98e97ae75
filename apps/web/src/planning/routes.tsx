import { createRoute, useNavigate } from '@tanstack/react-router';
import { frameRoute } from '../frame/routes';
import { ConferencePage } from './conference/ConferencePage';
import { ConferencesPage } from './conference/ConferencesPage';
import { readPlanningSearch, type PlanningSearch } from './search';
import { ThemePage } from './theme/ThemePage';
import { ThemesPage } from './ThemesPage';

const getParentRoute = () => frameRoute;

const themesRoute = createRoute({
  getParentRoute,
  path: '/strukturelle-themen',
  validateSearch: readPlanningSearch,
  component: function ThemesOfRoute() {
    const navigate = useNavigate();
    const onSearch = (search: PlanningSearch) =>
      void navigate({ to: '/strukturelle-themen', search, replace: true, resetScroll: false });
    return <ThemesPage search={themesRoute.useSearch()} onSearch={onSearch} />;
  },
});

const themeRoute = createRoute({
  getParentRoute,
  path: '/strukturelle-themen/$id',
  component: function ThemeOfRoute() {
    return <ThemePage id={themeRoute.useParams().id} />;
  },
});

const conferencesRoute = createRoute({ getParentRoute, path: '/planungskonferenzen', component: ConferencesPage });

const conferenceRoute = createRoute({
  getParentRoute,
  path: '/planungskonferenzen/$id',
  component: function ConferenceOfRoute() {
    return <ConferencePage id={conferenceRoute.useParams().id} />;
  },
});

/** Pages inside the frame. */
export const routes = [themesRoute, themeRoute, conferencesRoute, conferenceRoute] as const;
