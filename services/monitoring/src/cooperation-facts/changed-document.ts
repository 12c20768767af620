import type { ReceivedEvent } from '@nyata/contracts';
import type { CooperationFacts, DocumentFacts } from '../assessment/facts';

/** One document after what happened to it. */
export function changeDocument(
  facts: CooperationFacts | undefined,
  agreementId: string,
  how: (document: DocumentFacts) => Partial<DocumentFacts>,
): CooperationFacts | undefined {
  return (
    facts && {
      ...facts,
      documents: facts.documents.map((document) =>
        document.agreementId === agreementId ? { ...document, ...how(document) } : document,
      ),
    }
  );
}

/** What is over stands still no more, or the clock of its cooperation would stop for ever. */
export function endOfSuspension(
  facts: CooperationFacts | undefined,
  agreementId: string,
  to: string,
): CooperationFacts | undefined {
  return (
    facts && {
      ...facts,
      suspensions: facts.suspensions.map((wait) =>
        wait.agreementId === agreementId && wait.to === undefined ? { ...wait, to } : wait,
      ),
    }
  );
}

/** Which stages are open after one was left, or entered because the work began. */
export function stagesLeft(
  facts: CooperationFacts | undefined,
  {
    payload,
  }: ReceivedEvent<'stage-completed' | 'stage-skipped' | 'stage-returned' | 'stage-entered'>,
): CooperationFacts | undefined {
  const { agreementId, openStageIds } = payload;
  return changeDocument(facts, agreementId, () => ({ openStages: openStageIds }));
}
