import type { Refusal } from './index';

/** Refusals of answers to claims, of evidence, of obstacles and of what change requests propose. */
export const answerRefusals = {
  CLAIM_WAITING: {
    kind: 'state',
    id: 'Masih ada laporan capaian yang menunggu jawaban. Jawab atau tarik laporan itu terlebih dahulu.',
    en: 'A claim is still waiting for an answer. Answer or withdraw it first.',
  },
  SUCCESSOR_UNKNOWN: {
    kind: 'input',
    id: 'Kerja sama penerus tidak ditemukan. Daftarkan perjanjian penerusnya, lalu pilih dari daftar.',
    en: 'There is no such succeeding cooperation. Register its agreement, then choose it from the list.',
  },
  NOT_REQUESTER: {
    kind: 'right',
    id: 'Permintaan ini hanya dapat ditarik oleh {requester} yang mengajukannya.',
    en: 'Only {requester}, who asked for it, may withdraw this request.',
  },
  NO_CLARIFICATION_ASKED: {
    kind: 'state',
    id: 'Tidak ada pertanyaan yang menunggu jawaban atas laporan ini.',
    en: 'No question about this claim is waiting for an answer.',
  },
  NOT_CONFIRMED: {
    kind: 'state',
    id: 'Tonggak ini belum dibenarkan; tidak ada pembenaran yang dapat ditarik.',
    en: 'This milestone is not confirmed; there is no confirmation to retract.',
  },
  RETRACTION_TOO_LATE: {
    kind: 'state',
    id: 'Pembenaran hanya dapat ditarik dalam {days} hari oleh yang membenarkannya. Setelah itu, hubungi inspektorat.',
    en: 'A confirmation can be retracted within {days} days by who gave it. After that, turn to the inspectorate.',
  },
  EVIDENCE_NOT_VERIFIED: {
    kind: 'state',
    id: 'Tonggak ini mewajibkan bukti yang diperiksa. Mintalah seseorang di luar pihak pelaksana memeriksa bukti laporan ini.',
    en: "This milestone requires verified evidence. Have somebody outside the owner's party examine the evidence of this claim.",
  },
  VERIFIER_SAME_PARTY: {
    kind: 'right',
    id: 'Bukti diperiksa oleh pihak lain, bukan oleh pihak yang melampirkannya atau pelaksana tonggaknya.',
    en: 'Evidence is verified by another party, not by the one that attached it or owns its milestone.',
  },
  EVIDENCE_ALREADY_VERIFIED: {
    kind: 'state',
    id: 'Organisasi Anda sudah memeriksa bukti ini pada {on}.',
    en: 'Your organisation verified this evidence on {on} already.',
  },
  PAPER_ALREADY_RECORDED: {
    kind: 'state',
    id: 'Berita acara kertas mitra ini sudah dicatat untuk laporan tersebut.',
    en: 'A paper minute of this partner is recorded for that claim already.',
  },
  OBSTACLE_RESOLVED: {
    kind: 'state',
    id: 'Kendala ini sudah selesai. Catat kendala baru bila muncul lagi.',
    en: 'This obstacle is resolved already. Record a new one if it comes back.',
  },
  ESCALATED_TO_OWNER: {
    kind: 'input',
    id: 'Kendala ini sudah diurus organisasi tersebut. Teruskan ke organisasi lain.',
    en: 'This obstacle is with that organisation already. Hand it to another one.',
  },
  NOT_AFTER_TODAY: {
    kind: 'input',
    id: 'Pilih tanggal yang belum lewat.',
    en: 'Choose a date that has not passed.',
  },
  PLAN_CHANGE_REASON_REQUIRED: {
    kind: 'input',
    id: 'Rencana aksi ini sudah disetujui kedua pihak. Sebutkan alasan perubahannya.',
    en: 'Both sides have adopted this action plan. Say why it changes.',
  },
  PIECE_MISSING: {
    kind: 'input',
    id: 'Bagian berkas ini belum sampai. Kirim bagian itu, lalu gabungkan lagi.',
    en: 'This piece of the file has not arrived. Send it, then put the file together again.',
  },
  CHECKSUM_MISMATCH: {
    kind: 'input',
    id: 'Berkas yang digabungkan tidak sama dengan aslinya. Kirim ulang dari awal.',
    en: 'The file that was put together is not the one that was meant. Send it again from the beginning.',
  },
  CONTRIBUTES_ELSEWHERE: {
    kind: 'input',
    id: 'Tonggak hanya dapat mendukung tindakan lain dalam rencana aksi yang sama.',
    en: 'A milestone can contribute only to other actions of the same plan.',
  },
} satisfies Record<string, Refusal>;
