import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { ApiError } from '../api/problem';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { SignIn } from '../sign-in/sign-in';
import { Frame } from './frame';
import { firstScreen, useMe } from './session';

const notFound = () =>
  new ApiError({ type: 'about:blank', title: 'Not found', status: 404, code: 'NOT_FOUND' });

function Start() {
  return <Navigate to={firstScreen(useMe())} replace />;
}

function NotFound() {
  return <Failure error={notFound()} />;
}

function Broken() {
  return <Failure error={useRouteError()} onRetry={() => window.location.reload()} />;
}

/** Every state of a screen is an address; each screen is loaded when it is first visited. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignIn /> },
  {
    path: '/',
    element: <Frame />,
    hydrateFallbackElement: <Waiting />,
    errorElement: <Broken />,
    children: [
      { index: true, element: <Start /> },
      {
        path: 'portfolio',
        lazy: async () => ({
          Component: (await import('../portfolio/portfolio-screen')).PortfolioScreen,
        }),
      },
      {
        path: 'agreements',
        lazy: async () => ({
          Component: (await import('../agreements/agreements-screen')).AgreementsScreen,
        }),
      },
      {
        path: 'agreements/new',
        lazy: async () => ({
          Component: (await import('../register-agreement/register-screen')).RegisterScreen,
        }),
      },
      {
        path: 'agreements/:agreementId/:tab?',
        lazy: async () => ({
          Component: (await import('../agreement/agreement-screen')).AgreementScreen,
        }),
      },
      {
        path: 'tasks',
        lazy: async () => ({ Component: (await import('../tasks/tasks-screen')).TasksScreen }),
      },
      {
        path: 'tasks/:milestoneId',
        lazy: async () => ({ Component: (await import('../tasks/task-screen')).TaskScreen }),
      },
      {
        path: 'profile',
        lazy: async () => ({
          Component: (await import('../profile/profile-screen')).ProfileScreen,
        }),
      },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
