import { Type, type Static } from '@sinclair/typebox';
import { ORGANISATION_KINDS } from './codes';

/** UUIDv7. */
export const Id = Type.String({ format: 'uuid' });
/** Business date `YYYY-MM-DD` in the lead region's zone. */
export const BusinessDate = Type.String({ format: 'date' });
/** ISO 8601 instant in UTC. */
export const Instant = Type.String({ format: 'date-time' });
export const Text = Type.String({ minLength: 1, maxLength: 10_000 });
/** Kemendagri's dotted code: "33", "33.05". */
export const RegionCode = Type.String({ pattern: '^\\d{2}(\\.\\d{2})?$' });
/** Code of a government affair: "2.08". */
export const AffairCode = Type.String({ pattern: '^(\\d\\.\\d{2}|9|X)$' });
/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
export const Count = Type.Integer({ minimum: 0 });

/** A closed list of codes. */
export const Code = <const C extends readonly string[]>(codes: C) =>
  Type.Unsafe<C[number]>(Type.String({ enum: [...codes] }));

/** A party as it was when the event happened; topics are not ordered against each other, so events carry it. */
export const OrgRef = Type.Object({
  organisationId: Id,
  legalPartyId: Id,
  kind: Code(ORGANISATION_KINDS),
  name: Text,
});
export type OrgRef = Static<typeof OrgRef>;
