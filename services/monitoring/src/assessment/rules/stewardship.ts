import { addDays, daysBetween } from '@nyata/kernel';
import type { CooperationFacts } from '../facts';
import { cooperationStatus, statusOn } from '../status';
import { isOpen } from '../work';
import type { Context } from '../context';
import { ageing, earliest, satisfied, type Clearing, type Rule } from './rule';

/** SILENT_EXPIRY: the term is over and nobody has evaluated and decided; on the calendar, no clock stops it. */
export const R11: Rule = (context) => {
  const { facts, signed, inForce, asOf, thresholds } = context;
  if (signed.length === 0 || inForce.length > 0) return undefined;
  if (!['EXPIRED', 'TERMINATED'].includes(cooperationStatus(facts, asOf))) return undefined;
  const endedOn = signed
    .filter((document) => ['EXPIRED', 'TERMINATED'].includes(statusOn(document, asOf)))
    .map((document) => document.terminatedOn ?? document.endsOn ?? asOf)
    .sort()
    .at(-1)!;
  const { amberDays, redDays } = thresholds.R11;
  const days = daysBetween(endedOn, asOf);
  return {
    ruleId: 'R11',
    class: 'SUBSTANCE',
    since: endedOn,
    amberOn: addDays(endedOn, amberDays),
    redOn: addDays(endedOn, redDays),
    value: days,
    params: { days, amberDays, redDays, endedOn },
    clearedBy: [
      { action: 'DECIDE_ENDING', by: 'LEAD', organisationId: facts.leadOrg.organisationId },
    ],
  };
};

/** DORMANT: no member has done anything; what the system does by itself wakes nothing. */
export const R13: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const acted = facts.lastActed && facts.lastActed.on > clockStart ? facts.lastActed : undefined;
  return {
    ruleId: 'R13',
    class: 'SUBSTANCE',
    ...ageing(context, acted?.on ?? clockStart, thresholds.R13),
    clearedBy: [{ action: 'RECORD_PROGRESS', by: 'ANYONE' }],
    eventId: facts.lastActed?.eventId,
  };
};

/** NO_OWNER: no responsible officer, or an open action that no liaison looks after. */
export const R15: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const officerMissing = officerMissingSince(context, clockStart);
  const orphans = facts.actions.filter(
    (action) => isOpen(action) && action.liaison.missingSince !== undefined,
  );
  const since = earliest([officerMissing, ...orphans.map(({ liaison }) => liaison.missingSince)]);
  const lack = since && ageing(context, since > clockStart ? since : clockStart, thresholds.R15);
  const clearedBy: Clearing[] = orphans.map(({ owner }) => ({
    action: 'APPOINT_LIAISON',
    by: 'OWNER',
    organisationId: owner.organisationId,
  }));
  if (officerMissing) clearedBy.unshift(assignOfficer(facts));
  return {
    ruleId: 'R15',
    class: 'SUBSTANCE',
    ...(lack || satisfied(clockStart)),
    ...(lack && {
      params: { ...lack.params, officer: officerMissing ? 0 : 1, orphanActions: orphans.length },
    }),
    clearedBy,
  };
};

/** Nobody could be named before the cooperation was known here, so the lack starts then at the earliest. */
function officerMissingSince({ facts, inForce }: Context, clockStart: string): string | undefined {
  if (inForce.some(({ officer }) => officer.memberId !== undefined)) return undefined;
  const known = facts.knownSince > clockStart ? facts.knownSince : clockStart;
  const lost = inForce.map(({ officer }) => officer.lostOn).filter((day) => day !== undefined);
  return [known, ...lost].sort().at(-1);
}

const assignOfficer = (facts: CooperationFacts): Clearing => ({
  action: 'ASSIGN_RESPONSIBLE_OFFICER',
  by: 'LEAD',
  organisationId: facts.leadOrg.organisationId,
});
