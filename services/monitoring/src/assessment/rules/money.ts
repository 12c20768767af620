import { deviationPct, FUNDING_SOURCE_RULES } from '@nyata/contracts';
import type { CooperationFacts } from '../facts';
import { figuresOf, type FundingFacts } from '../figures';
import { keptActions } from '../work';
import { ageing, satisfied, type Clearing, type Rule } from './rule';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The money of a fiscal year for actions that were not given up. */
export function moneyOf(facts: CooperationFacts, year: number): FundingFacts[] {
  const kept = new Set(keptActions(facts).map(({ actionId }) => actionId));
  return figuresOf(facts).fundings.filter(
    ({ actionId, fiscalYear }) => fiscalYear === year && kept.has(actionId),
  );
}

/** UNFUNDED: what the current year's money falls short of its plan, or a begun year without any appropriation. */
export const R7: Rule = (context) => {
  const { facts, inForce, clockStart, asOf, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const year = yearOf(asOf);
  const rows = moneyOf(facts, year);
  const deviation = deviationPct(rows);
  if (deviation === undefined) return undefined;
  const lines = rows.filter(({ source }) => FUNDING_SOURCE_RULES[source].publicBudget);
  const unappropriated = lines.length > 0 && lines.every(({ appropriation }) => !appropriation);
  const changedOn = rows
    .map((row) => row.changedOn)
    .sort()
    .at(-1)!;
  const since = [changedOn, `${year}-01-01`, clockStart].sort().at(-1)!;
  const { amberPct, redPct } = thresholds.R7;
  return {
    ruleId: 'R7',
    class: 'SUBSTANCE',
    ...satisfied(since),
    ...(deviation > amberPct && { amberOn: since }),
    ...((deviation > redPct || unappropriated) && { redOn: since }),
    value: deviation,
    params: {
      deviationPct: deviation,
      amberPct,
      redPct,
      fiscalYear: `${year}`,
      unappropriated: unappropriated ? 1 : 0,
    },
    clearedBy: ownersOf(facts, rows).flatMap((organisationId): Clearing[] => [
      { action: 'SECURE_FUNDING', by: 'OWNER', organisationId },
      { action: 'RESOLVE_DEVIATION', by: 'LEAD', organisationId: facts.leadOrg.organisationId },
    ]),
  };
};

/** NO_PLAN_LINK: too few actions stand in any planning paper; nothing is asked while there is no action. */
export const R8: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  const kept = keptActions(facts);
  if (!clockStart || inForce.length === 0 || kept.length === 0) return undefined;
  const share = linkedShare(facts)!;
  const age = ageing(context, clockStart, thresholds.R8);
  return {
    ruleId: 'R8',
    class: 'PAPER',
    ...age,
    amberOn: share < thresholds.R8.share ? age.amberOn : undefined,
    redOn: share === 0 ? age.redOn : undefined,
    value: kept.length - Math.round(share * kept.length),
    params: { ...age.params, linked: Math.round(share * kept.length), actions: kept.length },
    clearedBy: [
      ...new Set(
        kept
          .filter((one) => !isLinked(facts, one.actionId))
          .map(({ owner }) => owner.organisationId),
      ),
    ].map((organisationId) => ({ action: 'LINK_PLAN', by: 'OWNER', organisationId })),
  };
};

const isLinked = (facts: CooperationFacts, actionId: string): boolean =>
  figuresOf(facts).planLinks.some((link) => link.actionId === actionId);

/** The share of the actions that stand in a planning paper; undefined without an action. */
export function linkedShare(facts: CooperationFacts): number | undefined {
  const kept = keptActions(facts);
  const linked = kept.filter(({ actionId }) => isLinked(facts, actionId)).length;
  return kept.length === 0 ? undefined : linked / kept.length;
}

function ownersOf(facts: CooperationFacts, rows: FundingFacts[]): string[] {
  const ids = new Set(rows.map(({ actionId }) => actionId));
  const owners = facts.actions.filter(({ actionId }) => ids.has(actionId));
  return [...new Set(owners.map(({ owner }) => owner.organisationId))];
}
