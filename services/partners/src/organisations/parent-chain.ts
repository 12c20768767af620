import { refusal } from '@nyata/contracts';

/** One step of a parent chain, from the direct parent to the top. */
export interface Ancestor {
  organisationId: string;
  legalPartyId: string;
}

/** The legal party of an organisation below `ancestors`: the top of the chain, itself when there is none. */
export function legalPartyAbove(organisationId: string, ancestors: readonly Ancestor[]): string {
  if (ancestors.some((ancestor) => ancestor.organisationId === organisationId))
    throw refusal('PARENT_CYCLE', {}, [{ pointer: '/parentOrganisationId', code: 'PARENT_CYCLE' }]);
  return ancestors.at(-1)?.organisationId ?? organisationId;
}
