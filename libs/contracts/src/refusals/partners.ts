import type { Refusal } from './index';

/** Refusals of organisations and mapping entries. */
export const partnersRefusals = {
  PARENT_CYCLE: {
    kind: 'input',
    id: 'Induk organisasi membentuk lingkaran. Pilih induk lain.',
    en: 'The parent chain forms a circle. Choose another parent.',
  },
  PARENT_NOT_OWN: {
    kind: 'right',
    id: 'Induk ini bukan bagian dari pemerintah daerah Anda dan bukan mitra yang Anda daftarkan. Pilih induk lain, atau minta admin mendaftarkannya.',
    en: 'This parent neither belongs to your own government nor is a partner you registered. Choose another parent, or ask an administrator.',
  },
  ORGANISATION_UNKNOWN: {
    kind: 'input',
    id: 'Organisasi ini tidak terdaftar. Daftarkan dahulu, atau pilih organisasi lain.',
    en: 'This organisation is not registered. Register it first, or choose another.',
  },
  DUPLICATE_ORGANISATION: {
    kind: 'state',
    id: 'Sudah ada organisasi dengan nama, jenis, dan wilayah yang sama ({organisationId}). Pakai yang ada, atau isi catatan mengapa keduanya berbeda.',
    en: 'An organisation with the same name, kind and region exists ({organisationId}). Use it, or note why the two differ.',
  },
  ORGANISATION_STATE: {
    kind: 'state',
    id: 'Organisasi ini berstatus {status}; tindakan ini tidak dapat dilakukan padanya.',
    en: 'This organisation is {status}; this can not be done to it.',
  },
  STILL_OWNS_ACTIONS: {
    kind: 'state',
    id: 'Organisasi ini masih menjadi pelaksana {count} aksi yang terbuka. Alihkan atau selesaikan aksi itu, lalu nonaktifkan.',
    en: 'This organisation still owns {count} open actions. Hand them over or complete them, then deactivate it.',
  },
  SURVIVOR_MERGED: {
    kind: 'state',
    id: 'Organisasi tujuan sudah digabungkan atau nonaktif. Pilih organisasi yang masih aktif.',
    en: 'The organisation to merge into was itself merged or closed. Choose one that is active.',
  },
  SURVIVOR_IS_ITSELF: {
    kind: 'input',
    id: 'Organisasi tidak dapat digabungkan ke dirinya sendiri. Pilih organisasi lain.',
    en: 'An organisation can not be merged into itself. Choose another.',
  },
  SURVIVOR_NOT_OWN: {
    kind: 'right',
    id: 'Organisasi tujuan bukan bagian dari pemerintah daerah Anda dan bukan mitra yang Anda daftarkan. Minta admin menggabungkannya.',
    en: 'The organisation to merge into neither belongs to your own government nor is a partner you registered. Ask an administrator to merge them.',
  },
  MERGE_TOUCHES_CONFIRMATIONS: {
    kind: 'state',
    id: 'Setelah digabungkan, {count} konfirmasi berasal dari pihak yang sama dengan pelapornya dan tidak lagi dihitung. Periksa pratinjau, lalu kirim ulang dengan confirm=true.',
    en: 'After the merge {count} confirmations come from the same party as their claims and stop counting. Look at the preview, then send it again with confirm=true.',
  },
  MATCH_CLOSED: {
    kind: 'state',
    id: 'Penjajakan ini sudah {status}; langkah ini tidak dapat dilakukan lagi.',
    en: 'This match is {status}; this step can no longer be taken.',
  },
  MATCH_EXISTS: {
    kind: 'state',
    id: 'Organisasi ini sudah dijajaki untuk pemetaan yang sama ({matchId}). Lanjutkan penjajakan itu.',
    en: 'This organisation is already pursued for the same entry ({matchId}). Carry that match on.',
  },
  MATCH_WITH_OWNER: {
    kind: 'input',
    id: 'Pemilik pemetaan tidak dapat menjadi mitranya sendiri. Pilih pihak lain.',
    en: 'The owner of an entry can not be its own partner. Choose another party.',
  },
  IDENTITY_MISSING: {
    kind: 'state',
    id: 'Identitas hukum (NIB, NPWP, atau akta) belum diisi. Lengkapi nomor registrasinya, lalu verifikasi.',
    en: 'The legal identity (NIB, NPWP or deed) is missing. Add the registration number, then verify.',
  },
  CONFIRM_REQUIRED: {
    kind: 'state',
    id: 'Mengganti induk mengubah pihak hukum {count} organisasi di bawahnya. Kirim ulang dengan confirm=true bila memang demikian.',
    en: 'Changing the parent changes the legal party of {count} organisations below it. Send it again with confirm=true if that is meant.',
  },
  REGION_UNKNOWN: {
    kind: 'input',
    id: 'Kode wilayah {code} tidak dikenal. Pilih dari daftar wilayah.',
    en: 'The region code {code} is unknown. Choose one of the list of regions.',
  },
  REGION_REQUIRED: {
    kind: 'input',
    id: 'Provinsi, kabupaten, dan kota wajib menyebut kode wilayahnya sendiri.',
    en: "A province, regency or city must name its own region's code.",
  },
  AFFAIR_UNKNOWN: {
    kind: 'input',
    id: 'Kode urusan {code} tidak dikenal. Pilih dari daftar urusan pemerintahan.',
    en: 'The affair code {code} is unknown. Choose one of the list of government affairs.',
  },
  AFFAIR_OUTSIDE_AUTHORITY: {
    kind: 'input',
    id: 'Urusan {code} bukan kewenangan tingkat pemerintahan ini. Pilih urusan lain, atau catat pada pemerintah yang berwenang.',
    en: 'Affair {code} is outside the authority of this level of government. Choose another, or record it for the government that has it.',
  },
  OWNER_NOT_OWN: {
    kind: 'right',
    id: 'Pemetaan hanya dicatat untuk organisasi Anda sendiri atau pemerintah daerah Anda.',
    en: 'A mapping entry is recorded only for your own organisation or your own government.',
  },
  MAPPING_ENTRY_STATE: {
    kind: 'state',
    id: 'Pemetaan ini berstatus {status}; tindakan ini tidak dapat dilakukan padanya.',
    en: 'This mapping entry is {status}; this can not be done to it.',
  },
  SHEET_HEADINGS_MISSING: {
    kind: 'input',
    id: 'Baris pertama lembar ini tidak memuat judul kolom yang wajib ({fields}). Pakai judul seperti pada unduhan Excel pemetaan.',
    en: 'The first row of this sheet lacks headings that are required ({fields}). Use the headings of the Excel download of the mapping.',
  },
  VERIFIER_IS_AUTHOR: {
    kind: 'right',
    id: 'Pencatat tidak boleh memverifikasi pemetaannya sendiri. Minta petugas lain memverifikasi.',
    en: 'The author may not verify the own entry. Ask another officer to verify it.',
  },
  PLAN_LINK_OR_REASON_REQUIRED: {
    kind: 'input',
    id: 'Kaitkan dengan dokumen perencanaan (RPJMD, Renstra, RKPD), atau isi alasan mengapa belum ada.',
    en: 'Link a planning document (RPJMD, Renstra, RKPD), or say why there is none.',
  },
} satisfies Record<string, Refusal>;
