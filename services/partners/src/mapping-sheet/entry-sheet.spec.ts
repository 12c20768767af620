import type { MappingEntry } from '../mapping/mapping-entry';
import { ENTRY_HEADINGS, entryRow } from './entry-sheet';

const entry: MappingEntry = {
  mappingEntryId: 'e',
  ownerOrganisationId: 'dinas',
  ownerLegalPartyId: 'kebumen',
  keyOrganisationId: 'dinas',
  regionCode: '33.05',
  kind: 'NEED',
  affairCodes: ['3.31', '2.17'],
  subjectMatter: 'Gula merah menjadi gula semut',
  candidateOrganisationIds: ['pnm'],
  candidateKinds: ['COOPERATIVE'],
  cooperationType: 'KSDPK',
  horizonMonths: 36,
  planLinks: [{ docType: 'RKPD', code: '3.31.02' }],
  priorityScore: 83,
  status: 'PRIORITISED',
  version: 3,
};

test('every column of an entry stands under its heading', () => {
  const names = {
    organisation: (id: string) => `Organisasi ${id}`,
    region: () => 'Kebumen',
    affair: (code: string) => `Urusan ${code}`,
  };
  const cells = entryRow(entry, names);
  const read = Object.fromEntries(ENTRY_HEADINGS.map((heading, index) => [heading, cells[index]]));
  expect(read).toMatchObject({
    Jenis: 'Kebutuhan',
    Pemilik: 'Organisasi dinas',
    Urusan: 'Urusan 3.31; Urusan 2.17',
    'Dengan siapa': 'Organisasi pnm',
    'Berapa bulan': '36',
    'Dokumen perencanaan': 'RKPD 3.31.02',
    Prioritas: '83',
    Status: 'Prioritas',
  });
});
