import type { Caller } from '@nyata/auth';
import type { Origin } from '@nyata/kernel';
import type { Agreement, Decision } from '../agreements/agreement';
import { register, type SignedElsewhere } from '../agreements/registration';
import {
  assertMayBegin,
  resolve,
  typedParties,
  type KnownOrganisation,
  type WrittenAgreement,
} from '../agreements/resolving';

/** What a row would register; organisations by id, the umbrella by agreement or by row. */
export type RowRegistration = WrittenAgreement &
  Pick<SignedElsewhere, 'numbers' | 'signedOn' | 'ending' | 'legacyNotes'> & {
    umbrellaId?: string;
  };

export interface RegisteringSurroundings {
  organisations: ReadonlyMap<string, KnownOrganisation>;
  umbrella: Agreement | undefined;
  caller: Caller;
  importId?: string;
}

/** The decision that registers a row: the dry run takes it and forgets it, the registration keeps it. */
export function registerRow(
  registration: RowRegistration,
  { organisations, umbrella, caller, importId }: RegisteringSurroundings,
  by: Origin,
): Decision {
  const particulars = resolve(registration, organisations);
  assertMayBegin(particulars, caller);
  const { numbers, signedOn, ending, legacyNotes } = registration;
  const known = { ...typedParties(particulars, organisations), umbrella };
  const input = { ...particulars, numbers, signedOn, ending, legacyNotes, importId };
  return register({ ...input, origin: 'IMPORTED' }, known, by);
}
