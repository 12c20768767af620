import type { Step } from '../step';

const bureau = { by: 'kerjasama@jateng' } as const;

/** A3: signed at a ceremony, and nothing since: the card that the demonstration opens with. */
export const A3: readonly Step[] = [
  {
    ...bureau,
    on: '2025-10-02',
    does: 'register',
    key: 'A3',
    agreement: {
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      label: 'Kesepakatan Bersama',
      title: 'Pembiayaan Mekaar bagi Industri Rumahan',
      subjectMatter: 'Pembiayaan dan pendampingan pelaku industri rumahan',
      scope: ['Pembiayaan ultra mikro', 'Pendampingan usaha'],
      affairCodes: ['2.17', '2.08'],
      initiativeCode: 'REPLIKASI-INDUSTRI-RUMAHAN',
      lead: 'Pemprov Jateng',
      initiator: 'Dinkop UKM Jateng',
      parties: [
        {
          organisation: 'Pemprov Jateng',
          executing: ['Dinkop UKM Jateng', 'DP3AP2KB Jateng'],
          office: 'Gubernur Jawa Tengah',
        },
        { organisation: 'PNM', office: 'Direktur Utama' },
      ],
      startsOn: '2025-10-02',
      endsOn: '2028-10-01',
      signedOn: '2025-10-02',
      numbers: { 'Pemprov Jateng': '415.4/KB/102/2025', PNM: 'S-214/PNM-KB/X/2025' },
    },
  },
  { ...bureau, on: '2025-10-02', does: 'assign-officer', agreement: 'A3', officer: bureau.by },
];
