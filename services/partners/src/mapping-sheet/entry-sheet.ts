import type { MappingKind, MappingStatus } from '@nyata/contracts';
import type { MappingEntry } from '../mapping/mapping-entry';

/** Names of what an entry only has ids and codes of. */
export interface EntryNames {
  organisation: (id: string) => string;
  region: (code: string) => string;
  affair: (code: string) => string;
}

const KINDS: Record<MappingKind, string> = {
  NEED: 'Kebutuhan',
  OFFER: 'Tawaran',
  POTENTIAL: 'Potensi',
};
const STATUSES: Record<MappingStatus, string> = {
  IDENTIFIED: 'Teridentifikasi',
  VERIFIED: 'Terverifikasi',
  PRIORITISED: 'Prioritas',
  CONVERTED: 'Menjadi perjanjian',
  DROPPED: 'Tidak dilanjutkan',
};

type Column = readonly [heading: string, cell: (entry: MappingEntry, names: EntryNames) => string];

/** The five questions of the coordination meeting as columns, and what became of the entry. */
const COLUMNS: readonly Column[] = [
  ['Jenis', ({ kind }) => KINDS[kind]],
  ['Pemilik', ({ ownerOrganisationId }, names) => names.organisation(ownerOrganisationId)],
  ['Kode wilayah', ({ regionCode }) => regionCode],
  ['Wilayah', ({ regionCode }, names) => names.region(regionCode)],
  ['Kode urusan', ({ affairCodes }) => affairCodes.join('; ')],
  ['Urusan', ({ affairCodes }, names) => affairCodes.map(names.affair).join('; ')],
  ['Apa yang dikerjakan bersama', ({ subjectMatter }) => subjectMatter],
  ['Masalah', ({ problem }) => problem ?? ''],
  ['Manfaat yang diharapkan', ({ expectedBenefit }) => expectedBenefit ?? ''],
  [
    'Dengan siapa',
    ({ candidateOrganisationIds }, names) =>
      candidateOrganisationIds.map(names.organisation).join('; '),
  ],
  ['Jenis mitra', ({ candidateKinds }) => candidateKinds.join('; ')],
  ['Jenis kerja sama', ({ cooperationType }) => cooperationType ?? ''],
  ['Berapa bulan', ({ horizonMonths }) => String(horizonMonths)],
  [
    'Dokumen perencanaan',
    ({ planLinks }) => planLinks.map(({ docType, code }) => `${docType} ${code}`).join('; '),
  ],
  ['Prioritas', ({ priorityScore }) => (priorityScore === undefined ? '' : String(priorityScore))],
  ['Status', ({ status }) => STATUSES[status]],
];

export const ENTRY_HEADINGS: readonly string[] = COLUMNS.map(([heading]) => heading);

/** One entry as a row of the sheet. */
export const entryRow = (entry: MappingEntry, names: EntryNames): string[] =>
  COLUMNS.map(([, cell]) => cell(entry, names));
