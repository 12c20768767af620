import type { Refusal } from './index';

/** Refusals that any service may give. */
export const generalRefusals = {
  VALIDATION_FAILED: {
    kind: 'input',
    id: 'Ada isian yang belum benar. Perbaiki isian yang disebut dalam daftar kesalahan, lalu kirim lagi.',
    en: 'Some fields are not right. Mend the fields named in the list of errors and send again.',
  },
  BROKEN_JSON: {
    kind: 'input',
    status: 400,
    id: 'Isi permintaan bukan JSON yang utuh. Periksa tanda kurung dan koma, lalu kirim lagi.',
    en: 'The request body is not valid JSON. Check its brackets and commas and send again.',
  },
  BODY_TOO_LARGE: {
    kind: 'input',
    status: 413,
    id: 'Isi permintaan terlalu besar. Kirim paling banyak {limit}.',
    en: 'The request body is too large. Send at most {limit}.',
  },
  MEDIA_TYPE_REFUSED: {
    kind: 'input',
    status: 415,
    id: 'Jenis isi ini tidak dilayani di sini. Kirim sebagai {expected}.',
    en: 'This kind of content is not served here. Send it as {expected}.',
  },
  PAGE_UNKNOWN: {
    kind: 'input',
    id: 'Penunjuk halaman tidak dikenal. Mulai lagi dari halaman pertama.',
    en: 'The page cursor is unknown. Start again from the first page.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    kind: 'input',
    status: 400,
    id: 'Permintaan ini perlu kepala Idempotency-Key. Kirim satu kunci baru untuk setiap perbuatan.',
    en: 'This request needs the header Idempotency-Key. Send one new key for each deed.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'input',
    id: 'Kunci Idempotency-Key ini sudah dipakai untuk isi yang lain. Pakai kunci baru.',
    en: 'This Idempotency-Key was already used with another body. Use a new key.',
  },
  IF_MATCH_REQUIRED: {
    kind: 'state',
    status: 428,
    id: 'Perubahan ini perlu kepala If-Match dengan versi yang Anda lihat. Muat data lalu kirim versinya.',
    en: 'This change needs the header If-Match with the version you have seen. Load the record and send its version.',
  },
  VERSION_CONFLICT: {
    kind: 'state',
    status: 412,
    id: 'Data sudah diubah orang lain sejak Anda memuatnya. Muat ulang, periksa, lalu ulangi.',
    en: 'The record was changed by someone else since you loaded it. Load it again, check and repeat.',
  },
  NOT_KNOWN_YET: {
    kind: 'state',
    id: 'Data yang dirujuk belum sampai di layanan ini. Coba lagi sebentar lagi.',
    en: 'The record referred to has not arrived at this service yet. Try again in a moment.',
  },
  REASON_REQUIRED: {
    kind: 'input',
    id: 'Perbuatan ini perlu alasan. Tuliskan alasannya.',
    en: 'This needs a reason. Write down why.',
  },
  MEMBER_NOT_ELIGIBLE: {
    kind: 'input',
    id: 'Petugas ini bukan petugas aktif dari pihak yang berwenang. Pilih petugas lain.',
    en: 'This member is not an active officer of the party in charge. Choose another.',
  },
  ENDS_BEFORE_START: {
    kind: 'input',
    id: 'Tanggal akhir mendahului tanggal mulai. Perbaiki salah satunya.',
    en: 'The end lies before the start. Mend one of the two dates.',
  },
  NOT_FOUND: {
    kind: 'unknown',
    id: 'Data tidak ditemukan, atau bukan untuk Anda lihat. Periksa alamatnya.',
    en: 'Not found, or not for you to see. Check the address.',
  },
  ROUTE_UNKNOWN: {
    kind: 'unknown',
    id: 'Alamat ini tidak ada. Daftar alamat ada di /api/docs.',
    en: 'There is no such address. See /api/docs for all of them.',
  },
  METHOD_NOT_ALLOWED: {
    kind: 'unknown',
    status: 405,
    id: 'Alamat ini tidak menerima cara {method}. Lihat /api/docs.',
    en: 'This address does not take {method}. See /api/docs.',
  },
  UNAUTHENTICATED: {
    kind: 'right',
    status: 401,
    id: 'Anda belum masuk, atau sesi sudah berakhir. Masuk lagi.',
    en: 'You are not signed in, or the session is over. Sign in again.',
  },
  FORBIDDEN: {
    kind: 'right',
    id: 'Peran Anda tidak berhak atas perbuatan ini. Mintalah kepada yang berwenang pada organisasi Anda.',
    en: 'Your role has no right to do this. Ask the office in charge in your organisation.',
  },
  DEMO_CLOCK_REFUSED: {
    kind: 'right',
    id: 'Jam hanya dapat digeser dalam mode demo. Instalasi ini memakai jam sistem.',
    en: 'The clock can be moved in demo mode only. This installation uses the system clock.',
  },
  TOO_MANY_REQUESTS: {
    kind: 'state',
    status: 429,
    id: 'Terlalu banyak permintaan. Tunggu {seconds} detik lalu coba lagi.',
    en: 'Too many requests. Wait {seconds} seconds and try again.',
  },
  UNAVAILABLE: {
    kind: 'state',
    status: 503,
    id: 'Layanan sedang tidak tersedia. Coba lagi sebentar lagi; kunci idempotensi yang sama aman diulang.',
    en: 'The service is not available right now. Try again in a moment; the same idempotency key is safe to repeat.',
  },
  INTERNAL: {
    kind: 'state',
    status: 500,
    id: 'Terjadi kesalahan pada sistem. Coba lagi; bila berulang, sampaikan nomor {correlationId} kepada pengelola.',
    en: 'Something went wrong in the system. Try again; if it happens again, give the number {correlationId} to the administrator.',
  },
} satisfies Record<string, Refusal>;
