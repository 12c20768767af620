import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { getMe, type Me } from '../api/members';
import { ApiError } from '../api/problem';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';

const Context = createContext<Me | null>(null);

/** Everything behind it knows who is signed in; a stranger is sent to sign in and comes back here. */
export function SessionGate({ children }: { children: ReactNode }) {
  const location = useLocation();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => getMe(signal),
    staleTime: 60_000,
    retry: false,
  });
  if (me.data) return <Context value={me.data}>{children}</Context>;
  if (me.error instanceof ApiError && me.error.problem.status === 401) {
    return <Navigate to={signInScreen(location)} replace />;
  }
  if (me.error) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  return <Waiting />;
}

/** The way to sign in and back; a sign-in that failed comes home with its problem. */
function signInScreen({ pathname, search }: { pathname: string; search: string }): string {
  const problem = new URLSearchParams(search).get('problem');
  const next = new URLSearchParams(problem ? { problem } : { returnTo: pathname + search });
  return `/sign-in?${next}`;
}

/** The member who is signed in. */
export function useMe(): Me {
  const me = useContext(Context);
  if (!me) throw new Error('useMe is used outside the session gate');
  return me;
}

/** Whether a control is worth showing; the services decide for themselves what is allowed. */
export function useMay(): (permission: string) => boolean {
  const me = useMe();
  return (permission) => me.permissions.includes(permission);
}

/** The screen a member starts with: liaisons at their tasks, everyone else at the portfolio. */
export const firstScreen = (me: Me): string =>
  me.roles.some((role) => role.endsWith('-liaison')) || !me.permissions.includes('portfolio.read')
    ? '/tasks'
    : '/portfolio';
