import { KNOWN_ACTORS, type ProcedurePolicy } from './procedure';
import { ProcedureBook } from './procedure-book';
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
  assignments: [
    {
      roles: ['PRELIMINARY', 'UMBRELLA', 'IMPLEMENTING', 'STANDALONE'],
      cooperationTypes: ['SYNERGY'],
      procedure: 'SYNERGY',
    },
    { roles: ['PRELIMINARY'], procedure: 'FOREIGN_LOI' },
    { roles: ['IMPLEMENTING', 'STANDALONE'], procedure: 'KSD_IMPLEMENTING' },
    { roles: ['UMBRELLA'], cooperationTypes: ['KSDPL', 'KSDLL'], procedure: 'FOREIGN_MOU' },
    { roles: ['UMBRELLA'], procedure: 'KSD_UMBRELLA' },
  ],
  kinds: [],
  actors: KNOWN_ACTORS,
  papers: {},
};

/** Every version of the procedures that ships, oldest first; a new one repeats the one before and names what it changes. */
export const PROCEDURE_POLICIES: readonly ProcedurePolicy[] = [procedures2020];

/** The procedures that ship; a province may put versions of its own on top of them. */
export const SHIPPED_PROCEDURES = new ProcedureBook(PROCEDURE_POLICIES);
