import { createHash } from 'node:crypto';
import { partitionOf } from '@nyata/contracts';
import {
  AGENCY_ID,
  COPY,
  LEAD_ID,
  organisationId,
  PARTNER_ID,
  prototypeId,
  REGION,
  wordOf,
} from './ids';

/** How many of each the nation has. */
const LEADS = 508;
const AGENCIES = 3_000;
const PARTNERS = 5_000;

/** A cooperation that went as its prototype did, between other parties. */
export interface Copy {
  /** Which prototype, and which copy of it. */
  prototype: number;
  copy: number;
  part: number;
  /** The copy's place among all of its partition, and how many these are. */
  place: number;
  of: number;
  /** What stands in a prototype's text, and what in the copy's. */
  words: [from: string, to: string][];
}

/** So many copies of each prototype, in the order in which they are written. */
export function copiesOf(prototypes: number, each: number): Copy[] {
  const copies: Copy[] = [];
  const perPart = new Map<number, number>();
  for (let copy = 1; copy <= each; copy++)
    for (let n = 0; n < prototypes; n++) {
      const id = prototypeId(n, 1).replace(COPY, wordOf(copy));
      const part = partitionOf(id);
      const place = perPart.get(part) ?? 0;
      perPart.set(part, place + 1);
      const chance = copies.length;
      const lead = chance % LEADS;
      copies.push({
        ...{ prototype: n, copy, part, place, of: 0 },
        words: [
          [assessmentId(prototypeId(n, 1)), assessmentId(id)],
          [COPY, wordOf(copy)],
          [LEAD_ID, organisationId(LEAD_ID, 1 + lead)],
          [AGENCY_ID, organisationId(AGENCY_ID, 1 + ((chance * 7) % AGENCIES))],
          [PARTNER_ID, organisationId(PARTNER_ID, 1 + ((chance * 13) % PARTNERS))],
          [REGION, `${11 + (lead % 34)}.${String(1 + (lead % 15)).padStart(2, '0')}`],
        ],
      });
    }
  return copies.map((copy) => ({ ...copy, of: perPart.get(copy.part)! }));
}

/** The text of a prototype as it reads in a copy. */
export const asCopied = (text: string, { words }: Copy): string =>
  words.reduce((told, [from, to]) => told.replaceAll(from, to), text);

/** As monitoring derives it (UUIDv8 of a SHA-256). */
function assessmentId(cooperationId: string): string {
  const bytes = createHash('sha256').update(`assessment:${cooperationId}`).digest();
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.subarray(0, 16).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
