import type { ReceivedEvent } from '@nyata/contracts';
import type { CooperationFacts, DocumentFacts, PartyFacts } from '../assessment/facts';
import { changeDocument, endOfSuspension, stagesLeft } from './changed-document';
import type { Folds } from './fold-facts';
import { afterFiling, afterSigning } from './papers';

type Drafted = ReceivedEvent<'agreement-drafted' | 'agreement-registered'>;

/** What the events of services/agreements change in the facts of their cooperation. */
export const agreementFolds = {
  'agreement-drafted': (facts, event, on) => withDocument(facts, event, on, { status: 'DRAFT' }),

  'agreement-registered': (facts, event, on) => {
    const { signedOn, status, origin, importedOn, ending, paperGaps } = event.payload;
    return withDocument(facts, event, on, {
      status,
      signedOn,
      signedEventId: event.id,
      missingPapers: { gaps: paperGaps, since: on },
      ...(origin === 'IMPORTED' && { importedOn: importedOn ?? on }),
      ...(ending && { ending: { endedOn: ending.endedOn, basis: ending.basis } }),
    });
  },

  'procedure-started': (facts, { payload }) =>
    changeDocument(facts, payload.agreementId, () => ({
      status: 'IN_PROCEDURE',
      openStages: payload.openStageIds,
    })),

  'stage-completed': stagesLeft,
  // A signature without its mandate counts, and leaves a paper to be filed.
  'signature-recorded': (facts, { payload: { agreementId, paperGaps = [] } }, on) =>
    changeDocument(facts, agreementId, (document) => afterSigning(document, paperGaps, on)),
  'signature-completed': 'acted',

  'agreement-signed': (facts, event, on) => {
    const { agreementId, documentKind, signedOn, term, parties } = event.payload;
    const signed = changeDocument(facts, agreementId, () => ({
      status: 'IN_FORCE',
      documentKind,
      signedOn,
      signedEventId: event.id,
      startsOn: term.startsOn,
      endsOn: term.endsOn,
    }));
    return signed && { ...signed, parties: mergeParties(signed.parties, parties, on) };
  },

  'agreement-withdrawn': (facts, { payload }) =>
    changeDocument(facts, payload.agreementId, () => ({ status: 'WITHDRAWN' })),

  // Nothing new: the term is known, and the calendar runs by itself.
  'agreement-expiry-approached': 'ignored',

  'agreement-expired': (facts, { payload }) =>
    endOfSuspension(
      changeDocument(facts, payload.agreementId, () => ({
        status: 'EXPIRED',
        endsOn: payload.endsOn,
      })),
      payload.agreementId,
      payload.endsOn,
    ),

  'agreement-terminated': (facts, { payload }) =>
    endOfSuspension(
      changeDocument(facts, payload.agreementId, () => ({
        status: 'TERMINATED',
        terminatedOn: payload.on,
      })),
      payload.agreementId,
      payload.on,
    ),

  'responsible-officer-assigned': (facts, { payload }, on) =>
    changeDocument(facts, payload.agreementId, () => ({
      officer: payload.memberId ? { memberId: payload.memberId } : { lostOn: on },
    })),

  'document-filed': (facts, { payload }, on) =>
    changeDocument(facts, payload.agreementId, (document) => ({
      ...afterFiling(document, payload),
      ...(payload.kind === 'WORK_PLAN' && { workPlanFiledOn: document.workPlanFiledOn ?? on }),
    })),

  'document-replaced': (facts) => facts,
} satisfies Partial<Folds>;

/** The first document of a cooperation names it; each further one adds itself and its parties. */
function withDocument(
  facts: CooperationFacts | undefined,
  { payload }: Drafted,
  on: string,
  more: Partial<DocumentFacts> & Pick<DocumentFacts, 'status'>,
): CooperationFacts {
  const document: DocumentFacts = {
    agreementId: payload.agreementId,
    role: payload.role,
    documentKind: payload.documentKind,
    title: payload.title,
    startsOn: payload.term.startsOn,
    ...(payload.term.endsOn && { endsOn: payload.term.endsOn }),
    officer: {},
    ...more,
  };
  const { cooperationId, cooperationType, title, leadOrg, initiatorOrg, affairCodes } = payload;
  const { mappingEntryIds } = payload;
  const programme = payload.initiativeCode ? { initiativeCode: payload.initiativeCode } : {};
  if (!facts)
    return {
      ...programme,
      ...(payload.visibility === 'PUBLIC' && { published: true }),
      cooperationId,
      cooperationType,
      title,
      leadOrg,
      initiatorOrg,
      affairCodes,
      mappingEntryIds,
      parties: mergeParties([], payload.parties, on),
      documents: [document],
      actions: [],
      milestones: [],
      knownSince: on,
      councilWaits: [],
      centralWaits: [],
      suspensions: [],
    };
  return {
    ...programme,
    ...facts,
    affairCodes: [...new Set([...facts.affairCodes, ...affairCodes])],
    mappingEntryIds: [...new Set([...(facts.mappingEntryIds ?? []), ...mappingEntryIds])],
    parties: mergeParties(facts.parties, payload.parties, on),
    documents: [...facts.documents, document],
  };
}

/** Parties of all documents, each once, with the executing units that any document names. */
export function mergeParties(
  known: PartyFacts[],
  parties: Drafted['payload']['parties'],
  on: string,
): PartyFacts[] {
  const merged = new Map(known.map((party) => [party.org.organisationId, party]));
  for (const { org, side, executingOrganisationIds, regionCode } of parties) {
    const before = merged.get(org.organisationId);
    const units = new Set([
      ...(before?.executingOrganisationIds ?? []),
      ...executingOrganisationIds,
    ]);
    const region = regionCode ?? before?.regionCode;
    merged.set(org.organisationId, {
      org,
      side: before?.side ?? side,
      since: before?.since ?? on,
      executingOrganisationIds: [...units],
      ...(region && { regionCode: region }),
    });
  }
  return [...merged.values()];
}
