import { versionAt } from './policy';
import type { ProcedurePolicy } from './procedure';
import { amendment, ksdImplementing, ksdUmbrella } from './procedures-domestic';
import { foreignLoi, foreignMou, synergy } from './procedures-synergy-foreign';

/** Every version of the procedures, oldest first. */
export const PROCEDURE_POLICIES: readonly ProcedurePolicy[] = [
  {
    policyVersion: 'procedures-2020.1',
    effectiveFrom: '2020-04-14',
    procedures: {
      KSD_UMBRELLA: ksdUmbrella,
      KSD_IMPLEMENTING: ksdImplementing,
      SYNERGY: synergy,
      FOREIGN_LOI: foreignLoi,
      FOREIGN_MOU: foreignMou,
      AMENDMENT: amendment,
    },
  },
];

/** The procedures in force on a date. */
export const proceduresAt = (date: string): ProcedurePolicy => versionAt(PROCEDURE_POLICIES, date);

/** The procedures of a version that an agreement is pinned to. */
export const proceduresOfVersion = (policyVersion: string): ProcedurePolicy | undefined =>
  PROCEDURE_POLICIES.find((policy) => policy.policyVersion === policyVersion);
