import type { Step } from '../step';

const bureau = { by: 'kerjasama@jateng' } as const;

/** A9: a letter of intent that ran out in silence. */
export const A9: readonly Step[] = [
  {
    ...bureau,
    on: '2024-04-18',
    does: 'register',
    key: 'A9',
    agreement: {
      role: 'PRELIMINARY',
      documentKind: 'LOI',
      label: 'Letter of Intent',
      title: 'Niat Kerja Sama Jawa Tengah dan Prefektur Hanasaki',
      subjectMatter: 'Pertukaran kerajinan dan pelatihan vokasi',
      scope: ['Pertukaran pengetahuan', 'Pelatihan vokasi'],
      affairCodes: ['3.31'],
      lead: 'Pemprov Jateng',
      initiator: 'Disperindag Jateng',
      parties: [
        {
          organisation: 'Pemprov Jateng',
          executing: ['Disperindag Jateng'],
          office: 'Gubernur Jawa Tengah',
        },
        { organisation: 'Prefektur Hanasaki', office: 'Gubernur Prefektur' },
      ],
      startsOn: '2024-04-18',
      endsOn: '2026-04-17',
      signedOn: '2024-04-18',
      numbers: { 'Pemprov Jateng': '415.4/LOI/002/2024' },
    },
  },
  { ...bureau, on: '2024-04-18', does: 'assign-officer', agreement: 'A9', officer: bureau.by },
];
