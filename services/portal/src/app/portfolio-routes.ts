import type { RouteObject } from 'react-router';
import { screen } from './screen';

/** What the leadership looks at across agreements: figures, programmes, time. */
export const portfolioRoutes: RouteObject[] = [
  {
    path: 'portfolio',
    lazy: screen(async () => (await import('../portfolio/portfolio-screen')).PortfolioScreen),
  },
  {
    path: 'programmes',
    lazy: screen(async () => (await import('../programmes/programmes-screen')).ProgrammesScreen),
  },
  {
    path: 'programmes/:initiativeCode',
    lazy: screen(async () => (await import('../programmes/programme-screen')).ProgrammeScreen),
  },
  {
    path: 'timeline',
    lazy: screen(async () => (await import('../timeline/timeline-screen')).TimelineScreen),
  },
  {
    path: 'recaps',
    lazy: screen(async () => (await import('../recaps/recaps-screen')).RecapsScreen),
  },
];
