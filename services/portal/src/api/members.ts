import type { OrganisationKind } from '@nyata/contracts';
import { get, getPage, post, query } from './http';
import { newKey } from './idempotency';

export interface Me {
  memberId: string;
  organisation: {
    organisationId: string;
    name: string;
    kind: OrganisationKind;
    legalPartyId: string;
  };
  roles: string[];
  displayName: string;
  locale?: string;
  demo: boolean;
  permissions: string[];
}

export interface Member {
  memberId: string;
  status: 'INVITED' | 'ACTIVE' | 'LEFT';
  displayName: string;
  roles: string[];
}

export interface DemoAccount {
  email: string;
  label: string;
  organisation: string;
  role: string;
}

export const getMe = (signal?: AbortSignal) => get<Me>('/api/members/me', signal);
export const membersOf = (organisationId: string, signal?: AbortSignal) =>
  getPage<Member>(`/api/members${query({ organisationId })}`, signal);
export const demoAccounts = (signal?: AbortSignal) =>
  getPage<DemoAccount>('/auth/demo-accounts', signal);
export const signInAddress = (returnTo: string, account?: string) =>
  `/auth/sign-in${query({ account, returnTo })}`;
/** Ends the session; answers where the browser goes to end the identity provider's own. */
export const signOut = () =>
  post<{ continueAt: string }>('/auth/sign-out', { body: {}, key: newKey() });
