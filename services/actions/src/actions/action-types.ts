import type { ActionType } from '@nyata/contracts';

/** What each type of action means for the judgement; a new code in contracts needs its row here. */
export const ACTION_TYPE_RULES: Record<ActionType, { countsAsFollowUp: boolean }> = {
  TRAINING: { countsAsFollowUp: true },
  FACILITATION: { countsAsFollowUp: true },
  PROCUREMENT: { countsAsFollowUp: true },
  INFRASTRUCTURE: { countsAsFollowUp: true },
  SERVICE: { countsAsFollowUp: true },
  RESEARCH: { countsAsFollowUp: true },
  DATA_SHARING: { countsAsFollowUp: true },
  PROMOTION: { countsAsFollowUp: true },
  FINANCING: { countsAsFollowUp: true },
  POLICY: { countsAsFollowUp: true },
  DOCUMENT: { countsAsFollowUp: true },
  // "Not only a ceremony": a meeting by itself is no action.
  MEETING: { countsAsFollowUp: false },
};
