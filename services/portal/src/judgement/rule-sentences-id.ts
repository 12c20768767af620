import type { RuleSentences } from './sentence-shape';

const ever = (flag: string) => flag === '1';

/** Rule by rule in Indonesian: the fact first, never an accusation. */
export const ruleSentencesId: RuleSentences = {
  R1: {
    title: 'Tindak lanjut tertulis',
    MET: () => 'PKS, rencana aksi bersama, atau rencana kerja sudah ada.',
    GREEN: (f) =>
      `${f('days')} hari sejak ditandatangani; PKS atau rencana aksi diharapkan sebelum hari ke-${f('amberDays')}.`,
    AMBER: (f) => `${f('days')} hari sejak ditandatangani tanpa PKS dan tanpa rencana aksi.`,
    RED: (f) => `${f('days')} hari sejak ditandatangani tanpa PKS dan tanpa rencana aksi.`,
  },
  R2: {
    title: 'Rencana kerja nota kesepakatan',
    MET: () => 'Rencana kerja sudah dilampirkan.',
    GREEN: () => 'Rencana kerja belum dilampirkan.',
    AMBER: () => 'Nota kesepakatan belum memiliki rencana kerja, padahal wajib dilampirkan.',
    RED: (f) =>
      `Nota kesepakatan berlaku ${f('days')} hari tanpa rencana kerja, padahal wajib dilampirkan sejak hari pertama.`,
  },
  R2b: {
    title: 'Rencana setelah pernyataan kehendak',
    MET: () => 'Pernyataan kehendak sudah diikuti rencana atau naskah kerja sama.',
    GREEN: (f) =>
      `${f('days')} hari sejak pernyataan kehendak; rencana diharapkan sebelum hari ke-${f('amberDays')}.`,
    AMBER: (f) => `${f('days')} hari sejak pernyataan kehendak tanpa rencana kerja sama.`,
    RED: (f) => `${f('days')} hari sejak pernyataan kehendak tanpa rencana kerja sama.`,
  },
  R3: {
    title: 'Tindakan berikut dengan tanggal',
    MET: () => 'Ada tindakan lengkap yang tanggalnya masih di depan.',
    GREEN: (f) =>
      `${f('days')} hari tanpa tindakan lengkap; diharapkan sebelum hari ke-${f('amberDays')}.`,
    AMBER: (f) => withoutAction(f('completeActions'), f('days')),
    RED: (f) => withoutAction(f('completeActions'), f('days')),
  },
  R4: {
    title: 'Capaian yang dibenarkan mitra',
    MET: () => 'Mitra membenarkan capaian hari ini.',
    GREEN: (f) =>
      ever(f('everConfirmed'))
        ? `Mitra terakhir membenarkan capaian ${f('days')} hari yang lalu.`
        : `${f('days')} hari sejak ditandatangani; belum ada capaian yang dibenarkan, batasnya hari ke-${f('amberDays')}.`,
    AMBER: (f) => unconfirmed(f('everConfirmed'), f('days')),
    RED: (f) => unconfirmed(f('everConfirmed'), f('days')),
  },
  R5: {
    title: 'Jawaban mitra atas laporan capaian',
    MET: () => 'Tidak ada laporan capaian yang lama menunggu jawaban.',
    GREEN: (f) => waiting(f('unanswered'), f('claimed'), f('unansweredDays')),
    AMBER: (f) => waiting(f('unanswered'), f('claimed'), f('unansweredDays')),
    RED: (f) => waiting(f('unanswered'), f('claimed'), f('unansweredDays')),
  },
  R6: {
    title: 'Laporan semester',
    MET: () => 'Semua laporan semester yang jatuh tempo sudah masuk.',
    GREEN: () => 'Laporan semester belum jatuh tempo.',
    AMBER: (f) => missing(f('missing'), f('reporter'), f('period')),
    RED: (f) => missing(f('missing'), f('reporter'), f('period')),
  },

  R7: {
    title: 'Kecukupan anggaran',
    MET: () => 'Anggaran tindakan tahun ini tersedia.',
    GREEN: (f) => deviation(f('deviationPct'), f('fiscalYear')),
    AMBER: (f) => deviation(f('deviationPct'), f('fiscalYear')),
    RED: (f) =>
      f('unappropriated') === '1'
        ? `Tahun anggaran ${f('fiscalYear')} sudah berjalan dan belum ada DPA untuk tindakannya.`
        : deviation(f('deviationPct'), f('fiscalYear')),
  },

  R8: {
    title: 'Kaitan dengan dokumen perencanaan',
    MET: () => 'Semua tindakan terkait dengan dokumen perencanaan.',
    GREEN: (f) => linked(f('linked'), f('actions')),
    AMBER: (f) => linked(f('linked'), f('actions')),
    RED: (f) => linked(f('linked'), f('actions')),
  },

  R9: {
    title: 'Pemetaan urusan',
    MET: () => 'Kerja sama ini berasal dari pemetaan urusan.',
    GREEN: () => 'Pemetaan urusan belum lengkap.',
    AMBER: () => 'Kerja sama ini belum terpetakan pada urusan mana pun.',
    RED: () => 'Kerja sama ini sudah lama belum terpetakan pada urusan mana pun.',
  },
  R10: {
    title: 'Pergerakan indikator',
    MET: () => 'Indikator bergerak menuju target.',
    GREEN: (f) => `${f('elapsedPct')} % masa berlaku lewat; ${unmoved(f('indicators'))}.`,
    AMBER: (f) => `${f('elapsedPct')} % masa berlaku lewat dan ${unmoved(f('indicators'))}.`,
    RED: (f) => `${f('elapsedPct')} % masa berlaku lewat dan ${unmoved(f('indicators'))}.`,
  },

  R11: {
    title: 'Keputusan setelah berakhir',
    MET: () => 'Masa berlaku berakhir hari ini; evaluasi dan keputusan ditunggu.',
    GREEN: (f) => `Berakhir ${f('endedOn')}; evaluasi dan keputusan ditunggu.`,
    AMBER: (f) => `Berakhir ${f('endedOn')}, ${f('days')} hari tanpa evaluasi dan keputusan.`,
    RED: (f) => `Berakhir ${f('endedOn')}, ${f('days')} hari tanpa evaluasi dan keputusan.`,
  },
  R12: {
    title: 'Kelengkapan naskah',
    MET: () => 'Nomor, berkas bertanda tangan, dan surat kuasa lengkap.',
    GREEN: (f) => gaps(f('gaps'), f('days')),
    AMBER: (f) => gaps(f('gaps'), f('days')),
    RED: (f) => gaps(f('gaps'), f('days')),
  },
  R13: {
    title: 'Kegiatan terakhir',
    MET: () => 'Ada kegiatan hari ini.',
    GREEN: (f) => `Kegiatan terakhir ${f('days')} hari yang lalu.`,
    AMBER: (f) => `Tidak ada kegiatan apa pun selama ${f('days')} hari.`,
    RED: (f) => `Tidak ada kegiatan apa pun selama ${f('days')} hari.`,
  },
  R14: {
    title: 'Tonggak yang terlambat',
    MET: () => 'Tidak ada tonggak yang lama terlambat.',
    GREEN: (f) => late(f('overdue'), f('open'), f('overdueDays'), f('longestDays')),
    AMBER: (f) => late(f('overdue'), f('open'), f('overdueDays'), f('longestDays')),
    RED: (f) => late(f('overdue'), f('open'), f('overdueDays'), f('longestDays')),
  },
  R15: {
    title: 'Penanggung jawab',
    MET: () => 'Penanggung jawab dan petugas penghubung sudah ada.',
    GREEN: (f) => `${f('days')} hari ${noOwner(f('officer'), f('orphanActions'))}.`,
    AMBER: (f) => `${f('days')} hari ${noOwner(f('officer'), f('orphanActions'))}.`,
    RED: (f) => `${f('days')} hari ${noOwner(f('officer'), f('orphanActions'))}.`,
  },
};

const withoutAction = (complete: string, days: string) =>
  complete === '0'
    ? `${days} hari tanpa satu pun tindakan yang lengkap (pemilik di tiap pihak, hasil terukur, tonggak, dan tanggal).`
    : `${days} hari tanpa tindakan yang tanggalnya masih di depan.`;

const unconfirmed = (everConfirmed: string, days: string) =>
  ever(everConfirmed)
    ? `${days} hari sejak mitra terakhir membenarkan capaian.`
    : `${days} hari sejak ditandatangani dan belum pernah ada capaian yang dibenarkan mitra.`;

const waiting = (unanswered: string, claimed: string, days: string) =>
  `${unanswered} dari ${claimed} tonggak yang dilaporkan belum dijawab mitra lebih dari ${days} hari.`;

const late = (overdue: string, open: string, days: string, longest: string) =>
  `${overdue} dari ${open} tonggak terbuka terlambat lebih dari ${days} hari; yang terlama ${longest} hari.`;

const noOwner = (officer: string, orphans: string) =>
  [
    officer === '1' ? '' : 'tanpa penanggung jawab kerja sama',
    orphans === '0' ? '' : `${orphans} tindakan terbuka tanpa petugas penghubung`,
  ]
    .filter(Boolean)
    .join(' dan ');

const missing = (count: string, reporter: string, period: string) =>
  `${count} laporan semester tidak masuk; yang terlama ${period} dari ${reporter}.`;

const deviation = (pct: string, year: string) =>
  `Anggaran ${year} kurang ${pct} % dari rencana tindakan.`;

const linked = (count: string, actions: string) =>
  `${count} dari ${actions} tindakan terkait dengan dokumen perencanaan.`;

const unmoved = (indicators: string) =>
  indicators === '0'
    ? 'belum ada indikator yang ditetapkan'
    : `belum ada satu pun dari ${indicators} indikator yang bergerak`;

const gaps = (count: string, days: string) =>
  `${count} kelengkapan naskah (nomor, berkas bertanda tangan, surat kuasa) belum ada selama ${days} hari.`;
