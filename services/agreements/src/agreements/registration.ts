import { refusal, type AgreementStatus, type PaperGap } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Agreement, Decision } from './agreement';
import { begin, particularsOf, type Particulars, type Surroundings } from './drafting';
import type { Ending, LegacyNotes, Numbered, Term } from './particulars';

/** An agreement that was signed before anybody recorded it here. */
export interface SignedElsewhere extends Particulars {
  numbers: Numbered[];
  signedOn: string;
  /** Only ENDED says more than the dates do. */
  status?: 'IN_FORCE' | 'EXPIRED' | 'ENDED';
  origin: 'REGISTERED' | 'IMPORTED';
  /** The import that it came with. */
  importId?: string;
  ending?: Ending;
  legacyNotes?: LegacyNotes;
}

export function register(input: SignedElsewhere, known: Surroundings, by: Origin): Decision {
  const { signedOn, numbers, origin, legacyNotes } = input;
  const today = businessDate(by.now);
  assertSigned(signedOn, today);
  requireEnd(input.term);
  const { umbrella } = known;
  if (umbrella && !SIGNED.includes(umbrella.status))
    throw refusal('UMBRELLA_NOT_IN_FORCE', { status: umbrella.status });
  const status = statusByDates(input, today);
  const state: Agreement = {
    ...begin(input, known, { origin, status, shared: true }),
    numbers,
    signedOn,
    legacyNotes,
    ...(status === 'ENDED' && { ending: completeEnding(input.ending, today) }),
    ...(origin === 'IMPORTED' && { importedOn: today }),
  };
  assertNumbers(state);
  return {
    state,
    events: [
      {
        name: 'agreement-registered',
        payload: {
          ...particularsOf(state),
          ...(input.matchId && { matchId: input.matchId }),
          label: state.label,
          scope: state.scope,
          registerNo: state.registerNo,
          numbers,
          signedOn,
          status,
          origin,
          importId: input.importId,
          importedOn: state.importedOn,
          paperGaps: paperGapsOf(state),
          ending: state.ending && publishedEnding(state.ending),
        },
      },
    ],
  };
}

const SIGNED: readonly AgreementStatus[] = [
  'IN_FORCE',
  'SUSPENDED',
  'EXPIRED',
  'TERMINATED',
  'ENDED',
];

/** Missing papers don't keep an agreement out of the register; they are shown until they are filed. */
function paperGapsOf({ numbers, role, cooperationType }: Agreement): PaperGap[] {
  const gaps: [PaperGap, boolean][] = [
    ['NUMBER', numbers.length === 0],
    ['SIGNED_FILE', true],
    ['UMBRELLA', role === 'STANDALONE'],
    ['WORK_PLAN', cooperationType === 'SYNERGY'],
  ];
  return gaps.filter(([, missing]) => missing).map(([gap]) => gap);
}

function statusByDates({ status, ending, term }: SignedElsewhere, today: string) {
  const derived = term.endsOn !== undefined && term.endsOn < today ? 'EXPIRED' : 'IN_FORCE';
  if (status !== undefined && status !== 'ENDED' && status !== derived)
    throw refusal('STATUS_CONTRADICTS_DATES', { status, derived }, [
      { pointer: '/status', code: 'STATUS_CONTRADICTS_DATES', params: { status, derived } },
    ]);
  return status ?? (ending ? 'ENDED' : derived);
}

function completeEnding(ending: Ending | undefined, today: string): Ending {
  if (!ending?.disposition || !ending.basis)
    throw refusal('ENDING_INCOMPLETE', {}, [{ pointer: '/ending', code: 'ENDING_INCOMPLETE' }]);
  if (ending.endedOn > today) throw refusal('DATE_IN_FUTURE', { on: ending.endedOn });
  return ending;
}

const publishedEnding = ({ endedOn, disposition, basis }: Ending) => ({
  endedOn,
  disposition: disposition!,
  basis: basis!,
});

function assertNumbers({ numbers, parties }: Agreement): void {
  numbers.forEach(({ organisationId }, index) => {
    if (!parties.some(({ org }) => org.organisationId === organisationId))
      throw refusal('NUMBER_NOT_OF_A_PARTY', {}, [
        { pointer: `/numbers/${index}/organisationId`, code: 'NUMBER_NOT_OF_A_PARTY' },
      ]);
  });
}

/** A signature is a fact of the past. */
export function assertSigned(signedOn: string, today: string): void {
  if (signedOn > today)
    throw refusal('SIGNED_IN_FUTURE', { signedOn }, [
      { pointer: '/signedOn', code: 'SIGNED_IN_FUTURE', params: { signedOn } },
    ]);
}

/** Nothing binds for ever: a term ends, or says when it is reviewed. */
export function requireEnd({ endsOn, reviewOn }: Term): void {
  if (endsOn === undefined && reviewOn === undefined)
    throw refusal('TERM_REQUIRED', {}, [{ pointer: '/term', code: 'TERM_REQUIRED' }]);
}
