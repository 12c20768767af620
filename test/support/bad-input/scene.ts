import { randomUUID } from 'node:crypto';
import {
  adoptByBoth,
  claim,
  particulars,
  planAction,
  registration,
  type Agreement,
  type Milestone,
} from '../cooperation-story';
import { castOf, signInOffices, type Cast, type Offices } from '../offices';
import type { Expected } from './expecting';
import type { Sending } from './sending';

/** What bad input is told against: a draft in its procedure, and a claim that waits for its answer. */
export interface Scene {
  origin: string;
  offices: Offices;
  cast: Cast;
  draft: Agreement;
  milestone: Milestone & { actionId: string };
  claimId: string;
}

/** A request that must be refused. */
export interface BadInput extends Expected {
  what: string;
  sending: (scene: Scene) => Sending;
}

export const title = (): string => `Masukan ${randomUUID().slice(0, 8)}`;

export const organisation = () => ({ name: title(), kind: 'PRIVATE_COMPANY' });

export async function setScene(origin: string): Promise<Scene> {
  const offices = await signInOffices(origin);
  const cast = await castOf(offices);
  const { officer, agency } = offices;
  const { agreementId } = await officer.do<Agreement>(
    '/api/agreements',
    particulars(cast, title()),
  );
  const procedure = `/api/agreements/${agreementId}/procedures`;
  const draft = await officer.do<Agreement>(procedure, {}, { ifMatch: 1 });
  const { cooperationId } = await officer.do<Agreement>(
    '/api/agreements/registrations',
    registration(cast, title()),
  );
  const milestone = await planAction(agency, cast, cooperationId, 'Pelatihan');
  await adoptByBoth(offices, cooperationId);
  const { currentClaimId } = await claim(agency, milestone);
  return { origin, offices, cast, draft, milestone, claimId: currentClaimId };
}

/** A request of one of the offices. */
export const by = (
  { origin, offices }: Scene,
  who: keyof Offices,
  path: string,
  rest: Partial<Sending> = {},
): Sending => ({ address: `${origin}${path}`, cookie: offices[who].cookie, ...rest });
