import type { ClearingAction, RuleClass, RuleId, RuleLevel } from '@nyata/contracts';
import { activeDay, activeDays } from '../clock-stops';
import type { Context } from '../context';
import type { ThresholdBand } from '@nyata/reference';

/** Who can do what clears a rule. */
export type Clearer = 'LEAD' | 'OWNER' | 'COUNTERPART' | 'BOTH_SIDES' | 'ANYONE';

/** What clears a rule, and who can. */
export interface Clearing {
  action: ClearingAction;
  by: Clearer;
  organisationId?: string;
}

export type Params = Record<string, string | number>;

/** What a rule finds: the days on which its level turns, so that nothing has to be watched day by day. */
export interface Finding {
  ruleId: RuleId;
  class: RuleClass;
  /** The day since when what the rule asks for has been lacking (or, where nothing lacks, was asked for). */
  since: string;
  amberOn?: string;
  redOn?: string;
  value: number;
  params: Params;
  clearedBy: Clearing[];
  /** The event that `since` rests on. */
  eventId?: string;
}

/** A rule: what it finds, or nothing where it does not apply. */
export type Rule = (context: Context) => Finding | undefined;

export function levelOn(finding: Finding, day: string): RuleLevel {
  if (finding.redOn !== undefined && day >= finding.redOn) return 'RED';
  return finding.amberOn !== undefined && day >= finding.amberOn ? 'AMBER' : 'GREEN';
}

/** A lack that ages on the stopped clock: since when, and when it turns amber and red. */
export function ageing(
  context: Context,
  since: string,
  band: Pick<ThresholdBand, 'amberDays' | 'redDays'>,
): Pick<Finding, 'since' | 'amberOn' | 'redOn' | 'value' | 'params'> {
  const days = activeDays(since, context.asOf, context.stops);
  return {
    since,
    amberOn: activeDay(since, band.amberDays, context.stops),
    redOn: activeDay(since, band.redDays, context.stops),
    value: days,
    params: { days, amberDays: band.amberDays, redDays: band.redDays },
  };
}

/** Nothing lacks. */
export const satisfied = (since: string): Pick<Finding, 'since' | 'value' | 'params'> => ({
  since,
  value: 0,
  params: {},
});

/** The earliest of some days, of which any may be missing. */
export const earliest = (days: (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];
