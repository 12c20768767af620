import { ACTION_TYPE_RULES } from '@nyata/contracts';
import type { FollowUpAction } from './action';

/** What an action still lacks before it counts as a follow-up (rung 1). */
export type MissingPart = 'NO_MILESTONE' | 'NO_OUTPUT' | 'SAME_PARTY' | 'TYPE_NOT_COUNTED';

/** The parts that are missing; none = complete. A due date is compulsory from the start. */
export function missingParts(
  action: Pick<FollowUpAction, 'type' | 'output' | 'owner' | 'counterpart'>,
  milestones: number,
): MissingPart[] {
  const { output, owner, counterpart } = action;
  const missing: MissingPart[] = [];
  if (milestones === 0) missing.push('NO_MILESTONE');
  if (!output.unit || !output.quantity || output.quantity <= 0) missing.push('NO_OUTPUT');
  if (owner.legalPartyId === counterpart.legalPartyId) missing.push('SAME_PARTY');
  if (!ACTION_TYPE_RULES[action.type].countsAsFollowUp) missing.push('TYPE_NOT_COUNTED');
  return missing;
}
