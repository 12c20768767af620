import type { MatchReasonCode } from '@nyata/contracts';
import { defineWords } from '../language/define-words';

type Params = Record<string, string | number>;

/** The facts of a reason, already named: affairs, regions and kinds as the reader calls them. */
export interface NamedReason {
  params: Params;
  affairs: string;
  region: string;
  kind: string;
  type: string;
}

type Sentence = (reason: NamedReason) => string;

const count = (params: Params, name: string) => Number(params[name] ?? 0);

export const reasonWords = defineWords({
  id: {
    reason: {
      COMPLEMENT: ({ kind, affairs }) => `Saling melengkapi: ada ${kind} di bidang ${affairs}.`,
      SAME_AFFAIR: ({ affairs }) => `Bekerja di urusan yang sama: ${affairs}.`,
      ADJACENT: ({ region, params }) =>
        params.known === 0
          ? `Batas wilayah dengan ${region} belum diketahui; periksa sendiri.`
          : `Berbatasan langsung: ${region}.`,
      KIND_FITS: ({ params, kind, type }) =>
        params.why === 'NAMED'
          ? 'Disebut sendiri dalam entri ini.'
          : params.why === 'WANTED'
            ? `Jenis yang dicari: ${kind}.`
            : `Jenisnya (${kind}) sesuai dengan jenis kerja samanya: ${type}.`,
      DELIVERY_RECORD: ({ params }) =>
        `Rekam jejak: ${count(params, 'confirmedOnTime')} dari ${count(params, 'confirmed')} capaian tepat waktu, ` +
        `${count(params, 'disputed')} disanggah, ${count(params, 'overdueOpen')} terlambat, ${count(params, 'silent')} tidak dijawab.`,
      SAME_PLAN_OBJECTIVE: ({ params }) =>
        `Mendukung sasaran rencana yang sama: ${params.docType} ${params.code}.`,
    } satisfies Record<MatchReasonCode, Sentence>,
  },
  en: {
    reason: {
      COMPLEMENT: ({ kind, affairs }) => `They complement each other: ${kind} in ${affairs}.`,
      SAME_AFFAIR: ({ affairs }) => `Works in the same affair: ${affairs}.`,
      ADJACENT: ({ region, params }) =>
        params.known === 0
          ? `Whether ${region} borders it is not known; check it yourself.`
          : `A direct neighbour: ${region}.`,
      KIND_FITS: ({ params, kind, type }) =>
        params.why === 'NAMED'
          ? 'Named in this entry.'
          : params.why === 'WANTED'
            ? `The kind that is looked for: ${kind}.`
            : `Its kind (${kind}) fits the type of cooperation: ${type}.`,
      DELIVERY_RECORD: ({ params }) =>
        `Record: ${count(params, 'confirmedOnTime')} of ${count(params, 'confirmed')} results in time, ` +
        `${count(params, 'disputed')} disputed, ${count(params, 'overdueOpen')} overdue, ${count(params, 'silent')} unanswered.`,
      SAME_PLAN_OBJECTIVE: ({ params }) =>
        `Serves the same objective of a plan: ${params.docType} ${params.code}.`,
    },
  },
});
