import { createRoute, useNavigate } from '@tanstack/react-router';
import { frameRoute } from '../frame/routes';
import { DeletionPage } from './DeletionPage';
import { readSearch, type DeletionSearch } from './search';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/loeschung',
  validateSearch: (search: Record<string, unknown>): DeletionSearch => readSearch(search),
  component: function Deletions() {
    const navigate = useNavigate();
    return (
      <DeletionPage
        search={listRoute.useSearch()}
        onSearch={(search) => void navigate({ to: '/loeschung', search, replace: true })}
      />
    );
  },
});

/** Pages inside the frame. */
export const routes = [listRoute] as const;
