import { createHash } from 'node:crypto';
import type { Finding } from './finding';
import type { RowRegistration } from './row-registration';

type Known = Pick<RowRegistration, 'numbers'> & { rowNo: number; fingerprint: string };

const keyOf = ({ organisationId, no }: { organisationId: string; no: string }) =>
  `${organisationId} ${no}`;

/** Which rows say the same: of two, the first counts. */
export class Repetitions {
  private readonly byNumber = new Map<string, number>();
  private readonly byFingerprint = new Map<string, number>();

  /** @param before rows of the same file that were judged already */
  constructor(before: Iterable<Known> = []) {
    for (const row of before) this.keep(row);
  }

  /** What an accepted row repeats of those before it; nothing when it is new. */
  findingsOf(rowNo: number, registration: RowRegistration): Finding[] {
    const fingerprint = fingerprintOf(registration);
    const same = this.byFingerprint.get(fingerprint);
    if (same !== undefined)
      return [reject('title', 'REPEATED_ROW', { row: same }, registration.title)];
    const repeated = registration.numbers.find((number) => this.byNumber.has(keyOf(number)));
    if (repeated) {
      const params = { no: repeated.no, row: this.byNumber.get(keyOf(repeated))! };
      return [reject('number.1', 'REPEATED_NUMBER', params, repeated.no)];
    }
    this.keep({ rowNo, numbers: registration.numbers, fingerprint });
    return [];
  }

  private keep({ rowNo, numbers, fingerprint }: Known): void {
    this.byFingerprint.set(fingerprint, rowNo);
    for (const number of numbers) this.byNumber.set(keyOf(number), rowNo);
  }
}

const reject = (
  field: string,
  code: Finding['code'],
  params: Record<string, string | number>,
  value: string,
): Finding => ({ field, code, params, value, weight: 'REJECTION' });

/** The row is in the register already: by another file, by hand, or by this one. */
export const alreadyRegistered = (registration: RowRegistration): Finding =>
  reject('title', 'ALREADY_REGISTERED', {}, registration.title);

/** What makes an agreement the same one, however its row was laid out. */
export function fingerprintOf(registration: RowRegistration): string {
  const { title, documentKind, signedOn, parties, numbers } = registration;
  const organisations = parties.map(({ organisationId }) => organisationId).sort();
  const facts = [title, documentKind, signedOn, organisations, numbers.map(keyOf).sort()];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
