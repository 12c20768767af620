import type { PaperGap } from '@nyata/contracts';
import { addDays, daysBetween } from '@nyata/kernel';
import { isSigned } from '../status';
import { ageing, earliest, satisfied, type Rule } from './rule';

/** UNMAPPED: neither a government affair nor a mapping entry says why there is this cooperation. */
export const R9: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const mapped = facts.affairCodes.length > 0 || (facts.mappingEntryIds ?? []).length > 0;
  const since = facts.knownSince > clockStart ? facts.knownSince : clockStart;
  return {
    ruleId: 'R9',
    class: 'PAPER',
    ...(mapped ? satisfied(clockStart) : ageing(context, since, thresholds.R9)),
    clearedBy: [{ action: 'MAP_AFFAIR', by: 'LEAD', organisationId: facts.leadOrg.organisationId }],
  };
};

/** What legality rests on; a work plan is R2's affair, an umbrella that nobody knows is a gap of the ladder. */
const LEGAL: PaperGap[] = ['NUMBER', 'SIGNED_FILE', 'SIGNING_MANDATE'];

/** PAPER_GAP: a paper of a registered agreement is missing since it was recorded here; on the calendar, always. */
export const R12: Rule = ({ facts, signed, asOf, clockStart, thresholds }) => {
  if (!clockStart) return undefined;
  const gaps = signed
    .filter(isSigned)
    .flatMap(({ missingPapers }) =>
      (missingPapers?.gaps ?? [])
        .filter((gap) => LEGAL.includes(gap))
        .map((gap) => ({ gap, since: missingPapers!.since })),
    );
  const since = earliest(gaps.map((one) => one.since));
  const { amberDays, redDays } = thresholds.R12;
  return {
    ruleId: 'R12',
    class: 'PAPER',
    ...satisfied(since ?? clockStart),
    ...(since && { amberOn: addDays(since, amberDays), redOn: addDays(since, redDays) }),
    value: gaps.length,
    params: {
      gaps: gaps.length,
      days: since ? daysBetween(since, asOf) : 0,
      amberDays,
      redDays,
    },
    clearedBy: [
      { action: 'FILE_PAPERS', by: 'LEAD', organisationId: facts.leadOrg.organisationId },
    ],
  };
};
