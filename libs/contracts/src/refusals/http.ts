import type { Refusal } from './index';

/** Refusals of headers, files and writes that crossed, given by the libraries for every service. */
export const httpRefusals = {
  IF_MATCH_MALFORMED: {
    kind: 'input',
    status: 400,
    id: 'If-Match harus berupa nomor versi dalam tanda kutip, misalnya "3".',
    en: 'If-Match must be a version number in quotes, for example "3".',
  },
  IDEMPOTENCY_KEY_MALFORMED: {
    kind: 'input',
    status: 400,
    id: 'Idempotency-Key harus 8 sampai 128 huruf, angka, titik, garis bawah atau tanda hubung.',
    en: 'Idempotency-Key must be 8 to 128 letters, digits, dots, underscores or hyphens.',
  },
  FILE_MISSING: {
    kind: 'input',
    id: 'Berkas belum disertakan. Kirim satu berkas di isian "file".',
    en: 'There is no file. Send one file in the field "file".',
  },
  ONE_FILE_ONLY: {
    kind: 'input',
    id: 'Kirim satu berkas saja untuk setiap permintaan, di isian "file".',
    en: 'Send only one file with each request, in the field "file".',
  },
  FILE_TYPE_REFUSED: {
    kind: 'input',
    id: 'Jenis berkas ini tidak diterima, atau isinya tidak sesuai namanya. Kirim PDF, PNG, JPEG, DOCX atau XLSX.',
    en: 'This type of file is not accepted, or its content is not what its name says. Send PDF, PNG, JPEG, DOCX or XLSX.',
  },
  FILE_TOO_LARGE: {
    kind: 'input',
    status: 413,
    id: 'Berkas terlalu besar. Batasnya {megabytes} MB; perkecil atau bagi berkasnya.',
    en: 'The file is too large. The limit is {megabytes} MB; shrink or split it.',
  },
  UPLOAD_BROKEN: {
    kind: 'input',
    status: 400,
    id: 'Kiriman berkas terputus atau tidak utuh. Kirim lagi.',
    en: 'The upload broke off or is not complete. Send it again.',
  },
  EMPTY_FILE: {
    kind: 'input',
    id: 'Berkas kosong. Periksa berkasnya, lalu kirim lagi.',
    en: 'The file is empty. Check it and send it again.',
  },
  CONFLICTING_WRITE: {
    kind: 'state',
    id: 'Data yang sama baru saja ditulis pihak lain. Muat ulang, lalu ulangi.',
    en: 'Somebody else has just written the same record. Reload it and try again.',
  },
} satisfies Record<string, Refusal>;
