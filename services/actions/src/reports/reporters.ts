import type { OrganisationKind } from '@nyata/contracts';
import { partiesOf, type Cooperation } from '../cooperation-reference/cooperation';

const REGIONAL_GOVERNMENTS: OrganisationKind[] = ['PROVINCE', 'REGENCY', 'CITY'];

/**
 * Who owes the report of a cooperation: of each regional government its lead executing unit (the first that
 * the agreement names), or the government itself where it names none. Partners may report, but owe nothing.
 */
export const reportersOf = (cooperation: Cooperation): string[] =>
  partiesOf(cooperation)
    .filter(({ org }) => REGIONAL_GOVERNMENTS.includes(org.kind))
    .map(({ org, executingOrganisationIds }) => executingOrganisationIds[0] ?? org.organisationId);
