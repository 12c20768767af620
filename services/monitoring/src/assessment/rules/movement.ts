import { addDays, daysBetween } from '@nyata/kernel';
import { figuresOf } from '../figures';
import { satisfied, type Rule } from './rule';

/** NO_INDICATOR_MOVEMENT: much of the term is over and no accepted value has left the baseline; on the calendar. */
export const R10: Rule = ({ facts, inForce, clockStart, asOf, thresholds }) => {
  if (!clockStart || inForce.length === 0) return undefined;
  const endsOn = inForce
    .map((document) => document.endsOn)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (endsOn === undefined || endsOn <= clockStart) return undefined;
  const { indicators } = figuresOf(facts);
  const moved = indicators.filter(({ achieved }) => achieved?.movedTowardTarget);
  const term = daysBetween(clockStart, endsOn);
  const dayAt = (share: number) => addDays(clockStart, Math.ceil(share * term));
  const { amberShare, redShare } = thresholds.R10;
  const [last] = moved.sort((a, b) => b.achieved!.on.localeCompare(a.achieved!.on));
  return {
    ruleId: 'R10',
    class: 'SUBSTANCE',
    ...satisfied(last?.achieved?.on ?? clockStart),
    ...(moved.length === 0 && { amberOn: dayAt(amberShare), redOn: dayAt(redShare) }),
    value: moved.length === 0 ? 1 : 0,
    params: {
      indicators: indicators.length,
      moved: moved.length,
      elapsedPct: Math.round((daysBetween(clockStart, asOf) / term) * 100),
      changedLate: indicators.filter(({ targetChangedLate }) => targetChangedLate).length,
    },
    clearedBy: [
      {
        action: indicators.length === 0 ? 'DEFINE_INDICATOR' : 'MEASURE_INDICATOR',
        by: 'OWNER',
        organisationId: facts.initiatorOrg.organisationId,
      },
    ],
    ...(last?.achieved && { eventId: last.achieved.eventId }),
  };
};
