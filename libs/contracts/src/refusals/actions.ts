import type { Refusal } from './index';

/** Refusals of action plans, actions, milestones, claims, evidence and change requests. */
export const actionsRefusals = {
  PLAN_CLOSED: {
    kind: 'state',
    id: 'Rencana aksi ini sudah ditutup. Catat pekerjaan baru pada kerja sama penggantinya.',
    en: 'This action plan is closed. Record new work in the cooperation that succeeds it.',
  },
  NO_COMPLETE_ACTION: {
    kind: 'state',
    id: 'Belum ada aksi yang lengkap. Lengkapi satu aksi: pelaksana dan mitra dari pihak berbeda, keluaran terukur, tenggat, dan paling sedikit satu tonggak.',
    en: 'No action is complete yet. Complete one: an owner and a counterpart of different parties, a measurable output, a due date and at least one milestone.',
  },
  AGREEMENT_NOT_IN_FORCE: {
    kind: 'state',
    id: 'Tidak ada dokumen kerja sama ini yang sedang berlaku. Catat penandatanganannya terlebih dahulu.',
    en: 'No document of this cooperation is in force. Record its signing first.',
  },
  AGREEMENT_SUSPENDED: {
    kind: 'state',
    id: 'Kerja sama ini sedang ditangguhkan. Lanjutkan setelah penangguhan dicabut.',
    en: 'This cooperation is suspended. Continue once the suspension is lifted.',
  },
  ALREADY_ADOPTED: {
    kind: 'state',
    id: 'Pihak Anda sudah menyetujui rencana aksi ini pada {on}.',
    en: 'Your party already adopted this action plan on {on}.',
  },
  NOT_A_PARTY: {
    kind: 'input',
    id: 'Organisasi ini bukan pihak atau pelaksana dalam kerja sama ini. Pilih organisasi yang tercantum dalam perjanjian.',
    en: 'This organisation is neither a party nor an executing unit of this cooperation. Choose one that the agreement names.',
  },
  OBLIGATION_IS_WAIVED: {
    kind: 'state',
    id: 'Kewajiban {clause} sudah dihapuskan para pihak, jadi tidak perlu lagi dilayani tindakan. Hapus centangnya.',
    en: 'The parties let the duty in {clause} go, so no action has to serve it any more. Untick it.',
  },
  ACTION_CLOSED: {
    kind: 'state',
    id: 'Aksi ini sudah selesai. Rencanakan aksi baru.',
    en: 'This action is already completed. Plan a new one.',
  },
  ALREADY_STARTED: {
    kind: 'state',
    id: 'Aksi ini sudah dimulai.',
    en: 'This action has already started.',
  },
  APPROVAL_REQUIRED: {
    kind: 'state',
    id: 'Tenggat hanya berubah dengan persetujuan pihak lain. Ajukan permintaan perubahan.',
    en: 'A due date changes only with the approval of the other side. File a change request.',
  },
  MILESTONE_NOT_OPEN: {
    kind: 'state',
    id: 'Tonggak ini sedang diklaim atau sudah dikonfirmasi. Tindakan ini hanya untuk tonggak yang terbuka atau disanggah.',
    en: 'This milestone is claimed or confirmed already. This is only for an open or disputed milestone.',
  },
  NOT_OWNER: {
    kind: 'right',
    id: 'Hanya {owner} sebagai pelaksana tonggak ini yang dapat melakukannya.',
    en: 'Only {owner}, the owner of this milestone, may do this.',
  },
  HAPPENED_IN_FUTURE: {
    kind: 'input',
    id: 'Tanggal pelaksanaan masih di depan. Klaim setelah pekerjaan terlaksana.',
    en: 'The date of the work lies in the future. Claim once the work is done.',
  },
  HAPPENED_AFTER_TERM: {
    kind: 'input',
    id: 'Tanggal pelaksanaan melewati akhir masa berlaku ({endsOn}). Hanya pekerjaan di dalam masa berlaku yang dapat diklaim.',
    en: 'The date of the work lies after the end of the term ({endsOn}). Only work within the term can be claimed.',
  },
  EVIDENCE_REQUIRED: {
    kind: 'input',
    id: 'Tonggak ini mewajibkan bukti dukung. Unggah paling sedikit satu berkas, lalu klaim lagi.',
    en: 'This milestone requires evidence. Upload at least one file, then claim again.',
  },
  EVIDENCE_UNKNOWN: {
    kind: 'input',
    id: 'Bukti ini tidak terlampir pada tonggak tersebut. Unggah untuk tonggak ini terlebih dahulu.',
    en: 'This evidence is not attached to the milestone. Upload it for this milestone first.',
  },
  EVIDENCE_ALREADY_USED: {
    kind: 'state',
    id: 'Berkas yang sama sudah menjadi bukti kerja sama lain. Sebutkan alasan pemakaian bersama, atau unggah berkas lain.',
    en: 'The same file is already evidence of another cooperation. Say why it is shared, or upload another file.',
  },
  NOT_A_CONFIRMER: {
    kind: 'right',
    id: 'Organisasi Anda tidak ditunjuk sebagai pengonfirmasi tonggak ini.',
    en: 'Your organisation is not a named confirmer of this milestone.',
  },
  CONFIRMER_SAME_PARTY: {
    kind: 'right',
    id: 'Pengonfirmasi harus dari pihak lain, bukan dari pihak pelaksana sendiri.',
    en: "A confirmer must belong to another party, not to the owner's own.",
  },
  CLAIM_SUPERSEDED: {
    kind: 'state',
    id: 'Klaim ini bukan lagi klaim yang berlaku. Muat ulang tonggak dan jawab klaim terbarunya.',
    en: 'This claim is no longer the current one. Reload the milestone and answer its latest claim.',
  },
  CLAIM_ALREADY_ANSWERED: {
    kind: 'state',
    id: 'Klaim ini sudah dijawab.',
    en: 'This claim has already been answered.',
  },
  CHANGE_ALREADY_REQUESTED: {
    kind: 'state',
    id: 'Masih ada permintaan perubahan yang menunggu keputusan untuk hal ini.',
    en: 'A change request for this is still waiting for a decision.',
  },
  CHANGE_REQUEST_DECIDED: {
    kind: 'state',
    id: 'Permintaan perubahan ini sudah diputus.',
    en: 'This change request has already been decided.',
  },
  SAME_DUE_DATE: {
    kind: 'input',
    id: 'Tenggat yang diusulkan sama dengan tenggat sekarang.',
    en: 'The proposed due date is the present one.',
  },
  OWN_REQUEST: {
    kind: 'right',
    id: 'Permintaan perubahan diputus oleh pihak lain atau kepala biro, bukan oleh pengusulnya.',
    en: 'A change request is decided by another party or the bureau head, never by its author.',
  },
} satisfies Record<string, Refusal>;
