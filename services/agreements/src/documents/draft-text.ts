import { termOf, type Agreement } from '../agreements/agreement';
import { longDate } from '../dossier/dossier-words';

const SIDES = [
  'KESATU',
  'KEDUA',
  'KETIGA',
  'KEEMPAT',
  'KELIMA',
  'KEENAM',
  'KETUJUH',
  'KEDELAPAN',
  'KESEMBILAN',
  'KESEPULUH',
];

/** PIHAK KESATU, PIHAK KEDUA, ...; beyond the tenth by its figure. */
export const sideName = (side: number): string => `PIHAK ${SIDES[side - 1] ?? `KE-${side}`}`;

/** What fills the tags of a template; what is not known yet stays open as dots. */
export function draftTextOf(agreement: Agreement, nameOf: (organisationId: string) => string) {
  const { title, subjectMatter, scope, parties, numbers } = agreement;
  const executing = parties.flatMap(({ executingOrganisationIds }) => executingOrganisationIds);
  return {
    title: title.toUpperCase(),
    subjectMatter,
    term: termIn(agreement),
    executing: executing.length > 0 ? executing.map(nameOf).join(', ') : OPEN,
    parties: [...parties]
      .sort((a, b) => a.side - b.side)
      .map(({ side, org, signatoryOffice }, index) => ({
        order: index + 1,
        side: sideName(side),
        name: org.name.toUpperCase(),
        office: signatoryOffice,
        number:
          numbers.find(({ organisationId }) => organisationId === org.organisationId)?.no ?? OPEN,
      })),
    scope: (scope.length > 0 ? scope : [OPEN]).map((text, index) => ({ no: index + 1, text })),
  };
}

const OPEN = '........';

function termIn(agreement: Agreement): string {
  const { startsOn, endsOn, reviewOn } = termOf(agreement);
  const from = `sejak tanggal ${longDate(startsOn)}`;
  if (endsOn) return `${from} sampai dengan tanggal ${longDate(endsOn)}`;
  return `${from} dan ditinjau paling lambat tanggal ${longDate(reviewOn ?? startsOn)}`;
}
