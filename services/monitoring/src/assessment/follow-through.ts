import type { Context } from './context';
import type { MilestoneFacts } from './facts';
import { shareOfIndicators, shareOfMoney, shareOfReports } from './figure-shares';
import { linkedShare } from './rules/money';
import { completeActions, countsAsConfirmed, liveMilestones } from './work';
import { isFormalised } from './rungs';

interface Part {
  weight: number;
  /** From 0 to 1; absent where there is nothing to divide by. */
  share?: number;
}

/**
 * The follow-through index, 0 to 100. Parts that cannot be measured yet are left out and the others
 * weigh more; with too few parts there is no index rather than a misleading one.
 */
export function followThrough(context: Context): number | undefined {
  if (context.signed.length === 0) return undefined;
  const { index } = context.thresholds;
  const parts: Part[] = [
    { weight: index.formalised, share: isFormalised(context.facts) ? 1 : 0 },
    { weight: index.actionsComplete, share: shareOfCompleteActions(context) },
    { weight: index.planLinked, share: linkedShare(context.facts) },
    { weight: index.funding, share: shareOfMoney(context) },
    { weight: index.confirmedOnTime, share: shareConfirmedOnTime(context) },
    { weight: index.reportsOnTime, share: shareOfReports(context) },
    { weight: index.indicators, share: shareOfIndicators(context) },
  ];
  const known = parts.filter((part) => part.share !== undefined);
  if (known.length < index.leastParts) return undefined;
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const points = known.reduce((sum, { weight, share }) => sum + weight * share!, 0);
  return Math.round((100 * points) / weights);
}

function shareOfCompleteActions({ facts }: Context): number | undefined {
  const kept = facts.actions.filter(({ status }) => !['DROPPED', 'CARRIED_OVER'].includes(status));
  return kept.length === 0 ? undefined : completeActions(facts).length / kept.length;
}

/** By the first due date, so that moving it again and again gains nothing. */
function shareConfirmedOnTime({ facts, asOf }: Context): number | undefined {
  const due = liveMilestones(facts).filter(({ originalDueOn }) => originalDueOn < asOf);
  const onTime = due.filter(
    (milestone) => confirmedOnTime(milestone) && countsAsConfirmed(milestone, facts),
  );
  return due.length === 0 ? undefined : onTime.length / due.length;
}

const confirmedOnTime = ({ claim, originalDueOn }: MilestoneFacts): boolean =>
  claim !== undefined && !claim.backdated && claim.happenedOn <= originalDueOn;
