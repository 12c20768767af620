import { Type, type Static } from '@sinclair/typebox';
import { ORGANISATION_KINDS, type PolicyCode } from './codes';

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
/** A reporting period: a semester of a year, "2026-S1". */
export const Period = Type.String({ pattern: '^20\\d{2}-S[12]$' });
export const FiscalYear = Type.Integer({ minimum: 2000, maximum: 2100 });
/** Whole rupiah. */
export const Rupiah = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
export const Count = Type.Integer({ minimum: 0 });

/** A closed list of codes. */
export const Code = <const C extends readonly string[]>(codes: C) =>
  Type.Unsafe<C[number]>(Type.String({ enum: [...codes] }));

/** A code of policy data: these ship, others may come with a province's own procedures. */
export const OpenCode = <const C extends readonly string[]>(known: C) =>
  Type.Unsafe<PolicyCode<C[number]>>(Type.String({ examples: [...known] }));

/** A party as it was when the event happened; topics are not ordered against each other, so events carry it. */
export const OrgRef = Type.Object({
  organisationId: Id,
  legalPartyId: Id,
  kind: Code(ORGANISATION_KINDS),
  name: Text,
});
export type OrgRef = Static<typeof OrgRef>;
