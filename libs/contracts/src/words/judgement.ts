import type { ClearingAction, Rung, Verdict } from '../codes';
import type { InBoth } from './in-both';

/** What a verdict is called: the same in screens and files. */
export const VERDICT_WORDS: InBoth<Verdict> = {
  id: {
    PREPARING: 'Disiapkan',
    STARTING: 'Baru mulai',
    ON_TRACK: 'Berjalan',
    AT_RISK: 'Berisiko',
    CEREMONIAL: 'Seremonial',
    FRAMEWORK: 'Payung kerangka',
    ENDED_OK: 'Tuntas',
    ENDED_SHORT: 'Berakhir, belum tuntas',
  },
  en: {
    PREPARING: 'In preparation',
    STARTING: 'Starting',
    ON_TRACK: 'On track',
    AT_RISK: 'At risk',
    CEREMONIAL: 'Ceremonial',
    FRAMEWORK: 'Framework',
    ENDED_OK: 'Completed',
    ENDED_SHORT: 'Ended short',
  },
};

/** The rungs of the ladder, by their names. */
export const RUNG_WORDS: InBoth<Rung> = {
  id: {
    0: 'Ditandatangani',
    1: 'Direncanakan',
    2: 'Diformalkan',
    3: 'Didanai',
    4: 'Terlaksana',
    5: 'Berdampak',
    6: 'Tuntas',
  },
  en: {
    0: 'Signed',
    1: 'Planned',
    2: 'Formalised',
    3: 'Funded',
    4: 'Active',
    5: 'Delivering',
    6: 'Completed',
  },
};

/** What is to be done next, as an instruction. */
export const STEP_WORDS: InBoth<ClearingAction> = {
  id: {
    SIGN_AGREEMENT: 'tandatangani naskahnya',
    SIGN_PKS: 'tandatangani PKS',
    FILE_WORK_PLAN: 'unggah rencana kerja',
    PLAN_COMPLETE_ACTION: 'susun rencana aksi dengan sedikitnya satu tindakan lengkap',
    ADOPT_PLAN: 'setujui rencana aksi',
    SCHEDULE_NEXT_ACTION: 'jadwalkan tindakan berikutnya',
    CLAIM_MILESTONE: 'laporkan capaian',
    ANSWER_CLAIM: 'jawab laporan capaian',
    CONFIRM_MILESTONE: 'benarkan capaian',
    RESCHEDULE_MILESTONE: 'sepakati tanggal baru untuk tonggak',
    RECORD_PROGRESS: 'catat kemajuan',
    ASSIGN_RESPONSIBLE_OFFICER: 'tetapkan penanggung jawab',
    APPOINT_LIAISON: 'tunjuk petugas penghubung',
    SUBMIT_REPORT: 'sampaikan laporan semester',
    SECURE_FUNDING: 'pastikan anggaran tindakan',
    RESOLVE_DEVIATION: 'putuskan selisih rencana dan anggaran',
    LINK_PLAN: 'kaitkan tindakan dengan dokumen perencanaan',
    DEFINE_INDICATOR: 'tetapkan indikator dengan kondisi awal dan target',
    MEASURE_INDICATOR: 'ukur indikator dan minta mitra menerimanya',
    MAP_AFFAIR: 'kaitkan dengan urusan pemerintahan atau pemetaan',
    FILE_PAPERS: 'lengkapi nomor dan berkas bertanda tangan',
    DECIDE_ENDING: 'evaluasi dan putuskan: diperpanjang atau diakhiri',
    NOTHING: 'tidak ada',
  },
  en: {
    SIGN_AGREEMENT: 'sign the document',
    SIGN_PKS: 'sign a PKS',
    FILE_WORK_PLAN: 'file the work plan',
    PLAN_COMPLETE_ACTION: 'make an action plan with at least one complete action',
    ADOPT_PLAN: 'adopt the action plan',
    SCHEDULE_NEXT_ACTION: 'schedule the next action',
    CLAIM_MILESTONE: 'report the result',
    ANSWER_CLAIM: 'answer the report',
    CONFIRM_MILESTONE: 'confirm the result',
    RESCHEDULE_MILESTONE: 'agree on a new date for the milestone',
    RECORD_PROGRESS: 'record progress',
    ASSIGN_RESPONSIBLE_OFFICER: 'assign a responsible officer',
    APPOINT_LIAISON: 'appoint a liaison',
    SUBMIT_REPORT: 'submit the semester report',
    SECURE_FUNDING: 'secure the money of the action',
    RESOLVE_DEVIATION: 'decide on the gap between plan and budget',
    LINK_PLAN: 'tie the action to a planning paper',
    DEFINE_INDICATOR: 'define an indicator with baseline and target',
    MEASURE_INDICATOR: 'measure the indicator and have the partner accept it',
    MAP_AFFAIR: 'tie it to a government affair or a mapping entry',
    FILE_PAPERS: 'complete the number and the signed file',
    DECIDE_ENDING: 'evaluate and decide: renew or end',
    NOTHING: 'none',
  },
};
