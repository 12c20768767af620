import { versionAt, type PolicyBasis } from './policy';

/** How long executing units have to report on a semester that is over. */
export interface ReportingCycle extends PolicyBasis {
  /** Days after the end of a period until its report is due. */
  readonly dueDays: number;
  /** Days after that until it counts as not delivered. */
  readonly lapseDays: number;
  /** A cooperation that ran for fewer days of a period owes no report of it. */
  readonly leastDays: number;
}

/** Rungs that agreement-expiry-approached can tell; a further one is declared there first. */
export type ExpiryRung = 90 | 60 | 30 | 7 | 0;

/** How many days before its end an agreement says so, the furthest first; 0 is the last day itself. */
export interface ExpiryLadder extends PolicyBasis {
  /** The types of cooperation that it is for; without them for all others. */
  readonly cooperationTypes?: readonly string[];
  readonly daysBefore: readonly ExpiryRung[];
}

/** What the calendar asks of a signed agreement, as it stood from a date on. */
export interface FollowUpPolicy {
  readonly policyVersion: string;
  readonly effectiveFrom: string;
  /** The first one that fits counts. */
  readonly ladders: readonly ExpiryLadder[];
  readonly reporting: ReportingCycle;
}

const effectiveFrom = '2020-04-14';
const HOUSE = 'Tata kelola internal; jumlah hari belum diatur peraturan';

const followUp2020: FollowUpPolicy = {
  policyVersion: 'follow-up-2020.1',
  effectiveFrom,
  ladders: [{ legalBasis: HOUSE, confidence: 'L', effectiveFrom, daysBefore: [90, 60, 30, 7, 0] }],
  reporting: {
    legalBasis: `Permendagri 22/2020 (laporan tiap semester); ${HOUSE}`,
    confidence: 'M',
    effectiveFrom,
    dueDays: 30,
    lapseDays: 30,
    leastDays: 30,
  },
};

/** Every version that ships, oldest first; a new one repeats the one before and names what it changes. */
export const FOLLOW_UP_POLICIES: readonly FollowUpPolicy[] = [followUp2020];

/** The ladder in force on a day for a type of cooperation; none where no row fits. */
export function expiryLadderAt(date: string, cooperationType: string): readonly ExpiryRung[] {
  const { ladders } = versionAt(FOLLOW_UP_POLICIES, date);
  const ladder = ladders.find(
    ({ cooperationTypes }) => !cooperationTypes || cooperationTypes.includes(cooperationType),
  );
  return ladder?.daysBefore ?? [];
}

/** Every rung of the ladders in force on a day, the furthest first: what the daily job looks for. */
export function expiryRungsAt(date: string): ExpiryRung[] {
  const { ladders } = versionAt(FOLLOW_UP_POLICIES, date);
  return [...new Set(ladders.flatMap(({ daysBefore }) => daysBefore))].sort((a, b) => b - a);
}

/** The reporting cycle in force on a day; a period goes by the one of its last day. */
export const reportingAt = (date: string): ReportingCycle =>
  versionAt(FOLLOW_UP_POLICIES, date).reporting;
