import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { ApiError } from '../api/problem';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { PublicFrame } from '../public/public-frame';
import { SignIn } from '../sign-in/sign-in';
import page from './page.module.css';
import { Frame } from './frame';
import { screen } from './screen';
import { firstScreen, useMe } from './session';
import { portfolioRoutes } from './portfolio-routes';
import { workRoutes } from './work-routes';

const notFound = () =>
  new ApiError({ type: 'about:blank', title: 'Not found', status: 404, code: 'NOT_FOUND' });

function Start() {
  return <Navigate to={firstScreen(useMe())} replace />;
}

function NotFound() {
  return <Failure error={notFound()} />;
}

function Broken() {
  return (
    <div className={page.alone}>
      <Failure error={useRouteError()} onRetry={() => window.location.reload()} />
    </div>
  );
}

/** Every state of a screen is an address. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignIn />, errorElement: <Broken /> },
  {
    path: '/public',
    element: <PublicFrame />,
    hydrateFallbackElement: <Waiting />,
    errorElement: <Broken />,
    children: [
      {
        index: true,
        lazy: screen(async () => (await import('../public/public-screen')).PublicScreen),
      },
      {
        path: ':cooperationId',
        lazy: screen(
          async () => (await import('../public/public-cooperation')).PublicCooperationScreen,
        ),
      },
    ],
  },
  {
    path: '/kiosk',
    lazy: screen(async () => (await import('../kiosk/kiosk-screen')).KioskScreen),
    hydrateFallbackElement: <Waiting />,
    errorElement: <Broken />,
  },
  {
    path: '/',
    element: <Frame />,
    hydrateFallbackElement: <Waiting />,
    errorElement: <Broken />,
    children: [
      {
        // A screen that breaks leaves the frame standing around it.
        errorElement: <Broken />,
        children: [
          { index: true, element: <Start /> },
          {
            path: 'home',
            lazy: screen(async () => (await import('../home/home-screen')).HomeScreen),
          },
          ...portfolioRoutes,
          {
            path: 'agreements',
            lazy: screen(
              async () => (await import('../agreements/agreements-screen')).AgreementsScreen,
            ),
          },
          {
            path: 'agreements/new',
            lazy: screen(
              async () => (await import('../register-agreement/register-screen')).RegisterScreen,
            ),
          },
          {
            path: 'agreements/numbering',
            lazy: screen(
              async () => (await import('../numbering/numbering-screen')).NumberingScreen,
            ),
          },
          {
            path: 'agreements/:agreementId/:tab?',
            lazy: screen(
              async () => (await import('../agreement/agreement-screen')).AgreementScreen,
            ),
          },
          {
            path: 'imports',
            lazy: screen(async () => (await import('../import/imports-screen')).ImportsScreen),
          },
          {
            path: 'imports/:importId',
            lazy: screen(async () => (await import('../import/import-screen')).ImportScreen),
          },
          {
            path: 'mapping',
            lazy: screen(async () => (await import('../mapping/mapping-screen')).MappingScreen),
          },
          {
            path: 'mapping/new',
            lazy: screen(async () => (await import('../mapping/new-entry-screen')).NewEntryScreen),
          },
          {
            path: 'mapping/import',
            lazy: screen(async () => (await import('../mapping/import-screen')).ImportScreen),
          },
          {
            path: 'mapping/:mappingEntryId',
            lazy: screen(async () => (await import('../mapping/entry-screen')).EntryScreen),
          },
          {
            path: 'organisations',
            lazy: screen(
              async () =>
                (await import('../organisations/organisations-screen')).OrganisationsScreen,
            ),
          },
          {
            path: 'organisations/:organisationId',
            lazy: screen(
              async () => (await import('../organisations/organisation-screen')).OrganisationScreen,
            ),
          },
          ...workRoutes,
          {
            path: 'profile',
            lazy: screen(async () => (await import('../profile/profile-screen')).ProfileScreen),
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
