import type { SheetField } from '@nyata/contracts';
import type { KnownOrganisation } from '../agreements/resolving';
import type { OrganisationIndex } from './organisation-matching';
import { linesOf, type RowReader } from './row-findings';

export interface ReadParty {
  organisation: KnownOrganisation;
  side: number;
  executing: KnownOrganisation[];
  signatoryOffice: string;
}

/** An office that the old register does not name stays unnamed; nobody is made up. */
const NOT_RECORDED = 'Tidak tercatat';

/** The organisation that a text names; undefined, and queued with candidates, when it names none or several. */
export function readOrganisation(
  row: RowReader,
  field: SheetField,
  name: string,
  organisations: OrganisationIndex,
): KnownOrganisation | undefined {
  const match = organisations.match(name);
  if ('organisation' in match) return match.organisation;
  row.correct(field, match.ambiguous ? 'ORGANISATION_AMBIGUOUS' : 'ORGANISATION_NOT_MATCHED', {
    params: { name },
    value: name,
    proposals: match.candidates.map((candidate) =>
      match.ambiguous ? candidate.organisationId : candidate.name,
    ),
  });
  return undefined;
}

/** The sides of a row: a column each, or one column with a line each; the lead is a side in any case. */
export function readParties(
  row: RowReader,
  lead: KnownOrganisation,
  organisations: OrganisationIndex,
): ReadParty[] {
  const named = namesOf(row);
  const read = named.flatMap(([side, field, name]) => {
    const organisation = readOrganisation(row, field, name, organisations);
    return organisation ? [{ side, organisation }] : [];
  });
  const hasLead = read.some(({ organisation }) => organisation.legalPartyId === lead.legalPartyId);
  const free = Math.min(...[1, 2, 3].filter((side) => named.every(([taken]) => taken !== side)));
  // A register of one's own rarely names oneself; whether it does is known only when every name was read.
  if (!hasLead && read.length === named.length && named.length > 0 && Number.isFinite(free))
    read.unshift({ side: free, organisation: lead });
  if (named.length === 0) row.correct('party.2', 'FIELD_REQUIRED');
  return read.map(({ side, organisation }) => ({
    side,
    organisation,
    executing: linesOf(row.values[`executing.${side}`] ?? '').flatMap(
      (name) => readOrganisation(row, `executing.${side}`, name, organisations) ?? [],
    ),
    signatoryOffice: row.text(`signatory.${side}`, 200) ?? NOT_RECORDED,
  }));
}

function namesOf({ values }: RowReader): [side: number, field: SheetField, name: string][] {
  const own = Object.entries(values as Record<string, string>).flatMap(
    ([field, name]): [number, SheetField, string][] => {
      const side = /^party\.(\d+)$/.exec(field)?.[1];
      return side ? [[Number(side), field as SheetField, name]] : [];
    },
  );
  if (own.length > 0) return own.sort(([a], [b]) => a - b);
  return linesOf(values.parties ?? '').map((line, index) => [
    index + 1,
    'parties',
    line.replace(/^([-•*·▪]|\d+[.)])\s*/, ''),
  ]);
}
