/** What a reader of a figure is told of it, in both languages. */
export interface Definition {
  id: string;
  en: string;
}

interface Metric {
  /** The condition over `COUNTED_BY` columns of `a`: its cooperations are the figure and the rows behind it. */
  where: string;
  definition: Definition;
  /** Of a share: the metric whose cooperations it is a share of. */
  of?: string;
  /** What the house aims at: a share of at most or at least this. */
  target?: { atMost: number } | { atLeast: number };
}

const SIGNED = 'a.signing_year > 0';

const metrics = {
  total: {
    where: 'true',
    definition: {
      id: 'Semua kerja sama yang terlihat oleh Anda, kecuali yang ditarik atau dibatalkan.',
      en: 'All cooperations that you may see, but those withdrawn or voided.',
    },
  },
  signed: {
    where: SIGNED,
    definition: {
      id: 'Sekurangnya satu naskah sudah ditandatangani.',
      en: 'At least one document has been signed.',
    },
  },
  planned: {
    where: `${SIGNED} and a.rung >= 1`,
    of: 'signed',
    definition: {
      id: 'Ditandatangani dan mencapai anak tangga 1 atau lebih: ada kegiatan lengkap dengan pelaksana di kedua pihak, tenggat, dan keluaran terukur.',
      en: 'Signed and on rung 1 or higher: a complete action with an owner on each side, a due date and a measurable output.',
    },
  },
  active: {
    where: `${SIGNED} and a.rung >= 4`,
    of: 'signed',
    definition: {
      id: 'Ditandatangani dan mencapai anak tangga 4 atau lebih: sekurangnya satu capaian dibenarkan pihak lain.',
      en: 'Signed and on rung 4 or higher: at least one milestone confirmed by the counterpart.',
    },
  },
  delivering: {
    where: `${SIGNED} and a.rung >= 5`,
    of: 'signed',
    definition: {
      id: 'Ditandatangani dan mencapai anak tangga 5 atau lebih: sekurangnya satu indikator terukur bergerak menuju target.',
      en: 'Signed and on rung 5 or higher: at least one measured indicator moves toward its target.',
    },
  },
  completed: {
    where: `a.verdict = 'ENDED_OK'`,
    of: 'signed',
    definition: {
      id: 'Berakhir dengan evaluasi akhir dan sekurangnya satu kegiatan selesai.',
      en: 'Ended with a final evaluation and at least one completed action.',
    },
  },
  grown: {
    where: `a.ratio = 'COUNTED'`,
    definition: {
      id: 'Ditandatangani, belum selesai, berumur sekurangnya setahun; tanpa payung kerangka dan impor dalam masa tenggang.',
      en: 'Signed, not ended, at least a year old; without frameworks and imports in grace.',
    },
  },
  excluded: {
    where: `a.ratio = 'EXCLUDED'`,
    definition: {
      id: 'Berumur setahun tetapi dikecualikan dari rasio: payung kerangka atau impor dalam masa tenggang.',
      en: 'A year old but left out of the ratio: a declared framework, or an import in grace.',
    },
  },
  ceremonial: {
    where: `a.ratio = 'COUNTED' and a.verdict = 'CEREMONIAL'`,
    of: 'grown',
    target: { atMost: 0.1 },
    definition: {
      id: 'Rasio seremonial: yang berputusan Seremonial dibagi semua yang berumur sekurangnya setahun dan belum selesai.',
      en: 'Ceremonial ratio: those judged ceremonial, of all that are at least a year old and not ended.',
    },
  },
  owingFollowUp: {
    where: `a.follow_up <> 'NONE'`,
    definition: {
      id: 'Ditandatangani, belum selesai, berumur sekurangnya 180 hari.',
      en: 'Signed, not ended, at least 180 days old.',
    },
  },
  followedUp: {
    where: `a.follow_up = 'HAS'`,
    of: 'owingFollowUp',
    definition: {
      id: 'Rasio tindak lanjut: yang punya PKS, rencana kerja, atau rencana aksi yang disepakati, dibagi semua yang berumur sekurangnya 180 hari.',
      en: 'Follow-up ratio: those with a PKS, a work plan or an adopted action plan, of all that are at least 180 days old.',
    },
  },
  dormant: {
    where: 'a.dormant',
    of: 'signed',
    definition: {
      id: 'Lama tanpa satu pun tindakan seorang anggota (aturan R13 merah).',
      en: 'Long without a single act of a member (rule R13 is red).',
    },
  },
  notReporting: {
    where: 'a.not_reporting',
    of: 'signed',
    definition: {
      id: 'Sekurangnya satu laporan berkala sudah jatuh tempo dan belum masuk.',
      en: 'At least one periodic report is due and not in.',
    },
  },
  councilPending: {
    where: 'a.council_pending',
    definition: {
      id: 'Menunggu jawaban DPRD.',
      en: 'Waiting for the answer of the council (DPRD).',
    },
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;

/** Every figure of a portfolio, defined once: for the API, the lists behind it, exports and screens. */
export const METRICS: Readonly<Record<MetricName, Metric>> = metrics;

export const METRIC_NAMES = Object.keys(metrics) as MetricName[];

/** The figures as columns of a statement over counted rows `a` (`n` of each). */
export const METRIC_COLUMNS = METRIC_NAMES.map(
  (name) => `coalesce(sum(a.n) filter (where ${METRICS[name].where}), 0)::int as "${name}"`,
).join(', ');
