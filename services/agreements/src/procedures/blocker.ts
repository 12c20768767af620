import type { RefusalCode, StageId } from '@nyata/contracts';
import type { FieldFault } from '@nyata/kernel';
import type { ProcedureStage, StageActor } from '@nyata/reference';

/** Something without which a stage does not close: what, who can supply it, and by which article. */
export interface Blocker {
  code: RefusalCode;
  /** The paper that is missing, or the party that has not answered or signed. */
  documentKind?: string;
  party?: string;
  /** The stage that must come first. */
  stageId?: StageId;
  suppliedBy: readonly StageActor[];
  legalBasis: string;
}

/** Blockers as the errors of a refusal: what, from whom, by which article. */
export const faultsOf = (blockers: readonly Blocker[]): FieldFault[] =>
  blockers.map(({ code, documentKind, party, stageId, suppliedBy, legalBasis }) => ({
    pointer: documentKind ? '/documents' : '',
    code: 'TO_BE_SUPPLIED',
    params: {
      what: documentKind ?? party ?? stageId ?? code,
      suppliedBy: suppliedBy.join(', '),
      legalBasis,
    },
  }));

/** Who supplies what a stage lacks, unless it is known better, and by which article. */
export const suppliedIn = ({ actor, legalBasis }: ProcedureStage) => ({
  suppliedBy: actor,
  legalBasis,
});
