import { versionAt } from './policy';
import type { ProcedurePolicy } from './procedure';
import { amendment, ksdImplementing, ksdUmbrella } from './procedures-domestic';
import { foreignLoi, foreignMou, synergy } from './procedures-synergy-foreign';

const procedures2020: ProcedurePolicy = {
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
};

/** Every version of the procedures, oldest first; a new one repeats the one before and names what it changes. */
export const PROCEDURE_POLICIES: readonly ProcedurePolicy[] = [procedures2020];

/** The procedures in force on a date. */
export const proceduresAt = (date: string): ProcedurePolicy => versionAt(PROCEDURE_POLICIES, date);

/** The procedures of a version that an agreement is pinned to. */
export const proceduresOfVersion = (policyVersion: string): ProcedurePolicy | undefined =>
  PROCEDURE_POLICIES.find((policy) => policy.policyVersion === policyVersion);
