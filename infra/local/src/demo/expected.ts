import type { AgreementStatus, Cause, Rung, RuleId, Verdict } from '@nyata/contracts';

/** What the judgement must say of a cooperation of the demonstration on the scenario's today. */
export interface Expectation {
  title: string;
  status: AgreementStatus;
  rung: Rung;
  verdict: Verdict;
  red: readonly RuleId[];
  amber: readonly RuleId[];
  /** Why reports are missing, or nothing was ever confirmed. */
  cause?: Cause;
}

/** The table of the demonstration in model.md §4, row by row. */
export const EXPECTED: Readonly<Record<string, Expectation>> = {
  A1: {
    title: 'Hilirisasi Gula Merah Kebumen',
    status: 'IN_FORCE',
    rung: 5,
    verdict: 'ON_TRACK',
    red: [],
    amber: ['R7'],
  },
  A2: {
    title: 'Replikasi Industri Rumahan di Jawa Tengah',
    status: 'IN_FORCE',
    rung: 5,
    verdict: 'ON_TRACK',
    red: [],
    amber: [],
  },
  A3: {
    title: 'Pembiayaan Mekaar bagi Industri Rumahan',
    status: 'IN_FORCE',
    rung: 0,
    verdict: 'CEREMONIAL',
    red: ['R1', 'R3', 'R4', 'R6', 'R13'],
    amber: [],
    cause: 'NOT_FOLLOWED_UP',
  },
  A4: {
    title: 'Digitalisasi UMKM Jawa Tengah',
    status: 'IN_FORCE',
    rung: 1,
    verdict: 'AT_RISK',
    red: [],
    amber: ['R1', 'R4'],
  },
  A5: {
    title: 'Pelayanan Masyarakat Perbatasan Pemalang dan Sekitarnya',
    status: 'IN_FORCE',
    rung: 4,
    verdict: 'ON_TRACK',
    red: [],
    amber: ['R6'],
    cause: 'NOT_FOLLOWED_UP',
  },
  A6: {
    title: 'Pendampingan SAKIP dan Penyelarasan RKPD 2027',
    status: 'IN_FORCE',
    rung: 3,
    verdict: 'AT_RISK',
    red: ['R10'],
    amber: ['R4', 'R14'],
  },
  A7: {
    title: 'Analisis Anggaran dan Pendampingan Industri Rumahan Rembang',
    status: 'IN_FORCE',
    rung: 5,
    verdict: 'ON_TRACK',
    red: [],
    amber: [],
  },
  A8: {
    title: 'Pasar UMKM Jawa Tengah dan Kalimantan Timur',
    status: 'IN_FORCE',
    rung: 4,
    verdict: 'ON_TRACK',
    red: [],
    amber: ['R6'],
    cause: 'UNREPORTED',
  },
  A9: {
    title: 'Niat Kerja Sama Jawa Tengah dan Prefektur Hanasaki',
    status: 'EXPIRED',
    rung: 0,
    verdict: 'CEREMONIAL',
    red: ['R11'],
    amber: [],
    cause: 'NOT_FOLLOWED_UP',
  },
  A10: {
    title: 'Pelatihan Media Sosial Penanggulangan Kemiskinan',
    status: 'ENDED',
    rung: 6,
    verdict: 'ENDED_OK',
    red: [],
    amber: [],
  },
};

/** Ceremonial cooperations among those that are signed, not ended and at least a year old. */
export const EXPECTED_CEREMONIAL_RATIO = { ceremonial: 2, of: 7 } as const;
