import { defineWords } from '../language/define-words';

export const budgetWords = defineWords({
  id: {
    title: 'Anggaran tindakan',
    help: 'Selisih antara rencana tindakan dan dana yang tersedia: pagu, DPA, atau komitmen mitra.',
    year: 'Tahun anggaran',
    by: 'Kelompokkan menurut',
    grouping: {
      ORGANISATION: 'Perangkat daerah',
      COOPERATION: 'Kerja sama',
      ACTION: 'Tindakan',
    },
    total: (planned: string, available: string) => `Rencana ${planned}, tersedia ${available}.`,
    deviation: 'Deviasi',
    actions: 'Tindakan',
    planned: 'Rencana',
    available: 'Tersedia',
    spent: 'Realisasi',
    band: {
      ALIGNED: 'Selaras',
      ADJUST: 'Perlu penyesuaian',
      DEVIATING: 'Deviasi',
      UNFUNDED: 'Tidak terdanai',
    },
    none: 'Tidak ada dana yang direncanakan untuk tahun ini. Rencanakan dana pada tindakan kerja sama.',
    gaps: (year: string) => `Belum terdanai untuk ${year}`,
    gapsHelp:
      'Maret sampai Juni: tindakan tanpa baris dana tahun depan. Oktober dan November: belum ada dalam rancangan APBD.',
    gapsNone: 'Tidak ada yang perlu diusulkan pada bulan ini.',
    gap: {
      NO_LINE: 'Belum ada baris dana',
      NOT_IN_DRAFT_BUDGET: 'Belum ada dalam rancangan APBD',
    },
    owner: 'Pelaksana',
    state: 'Keadaan',
    cooperation: 'Kerja sama',
  },
  en: {
    title: 'Money of the actions',
    help: 'What the plan of the actions and the money that is there differ by: ceiling, appropriation or commitment.',
    year: 'Fiscal year',
    by: 'Group by',
    grouping: {
      ORGANISATION: 'Agency',
      COOPERATION: 'Cooperation',
      ACTION: 'Action',
    },
    total: (planned: string, available: string) => `Planned ${planned}, available ${available}.`,
    deviation: 'Deviation',
    actions: 'Actions',
    planned: 'Planned',
    available: 'Available',
    spent: 'Spent',
    band: {
      ALIGNED: 'Aligned',
      ADJUST: 'To be adjusted',
      DEVIATING: 'Deviating',
      UNFUNDED: 'Unfunded',
    },
    none: 'No money is planned for this year. Plan it on the actions of a cooperation.',
    gaps: (year: string) => `Not funded for ${year} yet`,
    gapsHelp:
      'March to June: actions without a line for the next year. October and November: not in the draft budget.',
    gapsNone: 'Nothing has to be proposed this month.',
    gap: {
      NO_LINE: 'No line yet',
      NOT_IN_DRAFT_BUDGET: 'Not in the draft budget',
    },
    owner: 'Owner',
    state: 'State',
    cooperation: 'Cooperation',
  },
});
