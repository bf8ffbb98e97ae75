import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../frame/routes';
import { HandoverPage } from './detail/HandoverPage';
import { HandoversPage } from './HandoversPage';
import { CaseMovePage } from './move/CaseMovePage';
import { IncomingMovePage } from './move/IncomingMovePage';

const getParentRoute = () => frameRoute;

const listRoute = createRoute({ getParentRoute, path: '/uebergaben', component: HandoversPage });

const handoverRoute = createRoute({
  getParentRoute,
  path: '/uebergaben/$id',
  component: function OneHandover() {
    const { id } = handoverRoute.useParams();
    return <HandoverPage key={id} id={id} />;
  },
});

const incomingMoveRoute = createRoute({
  getParentRoute,
  path: '/uebergaben/umzug/$id',
  component: function OneIncomingMove() {
    const { id } = incomingMoveRoute.useParams();
    return <IncomingMovePage key={id} id={id} />;
  },
});

const caseMoveRoute = createRoute({
  getParentRoute,
  path: '/faelle/$caseId/umzug',
  component: function MovesOfCase() {
    const { caseId } = caseMoveRoute.useParams();
    return <CaseMovePage key={caseId} caseId={caseId} />;
  },
});

/** Pages inside the frame. */
export const routes = [listRoute, handoverRoute, incomingMoveRoute, caseMoveRoute] as const;
