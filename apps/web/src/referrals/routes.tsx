import { createRoute, useNavigate } from '@tanstack/react-router';
import { frameRoute } from '../frame/routes';
import { readOfferSearch } from './offers/offer-search';
import { EditOfferPage, NewOfferPage } from './offers/OfferFormPage';
import { OfferPage } from './offers/OfferPage';
import { OffersPage } from './offers/OffersPage';
import { SlipPage } from './verweisberatung/SlipPage';
import { VerweisberatungPage } from './verweisberatung/VerweisberatungPage';

const getParentRoute = () => frameRoute;

const verweisberatungRoute = createRoute({ getParentRoute, path: '/verweisberatung', component: VerweisberatungPage });

const slipRoute = createRoute({
  getParentRoute,
  path: '/verweisberatung/$id/zettel',
  component: function SlipOfRoute() {
    return <SlipPage id={slipRoute.useParams().id} />;
  },
});

const offersRoute = createRoute({
  getParentRoute,
  path: '/angebote',
  validateSearch: readOfferSearch,
  component: function OffersOfRoute() {
    const navigate = useNavigate();
    const onSearch = (search: ReturnType<typeof readOfferSearch>) =>
      void navigate({ to: '/angebote', search, replace: true, resetScroll: false });
    return <OffersPage search={offersRoute.useSearch()} onSearch={onSearch} />;
  },
});

const newOfferRoute = createRoute({ getParentRoute, path: '/angebote/neu', component: NewOfferPage });

const offerRoute = createRoute({
  getParentRoute,
  path: '/angebote/$id',
  component: function OfferOfRoute() {
    return <OfferPage id={offerRoute.useParams().id} />;
  },
});

const editOfferRoute = createRoute({
  getParentRoute,
  path: '/angebote/$id/bearbeiten',
  component: function EditOfferOfRoute() {
    return <EditOfferPage id={editOfferRoute.useParams().id} />;
  },
});

/** Pages inside the frame. */
export const routes = [
  verweisberatungRoute,
  slipRoute,
  offersRoute,
  newOfferRoute,
  offerRoute,
  editOfferRoute,
] as const;
