import type { Refusal } from './index';

const field = (id: string, en: string): Refusal & { kind: 'input' } => ({ kind: 'input', id, en });

/** What can be wrong with one field of an input; the codes of `errors[]`. */
export const fieldRefusals = {
  UNKNOWN_FIELD: field(
    'Isian ini tidak dikenal. Hapus, atau periksa ejaannya.',
    'This field is unknown. Remove it, or check its spelling.',
  ),
  FIELD_REQUIRED: field('Isian ini wajib. Lengkapi.', 'This field is required. Fill it in.'),
  INVALID_VALUE: field(
    'Nilai isian ini tidak dapat diterima. Periksa bentuknya di /api/docs.',
    'This value is not accepted. See its form at /api/docs.',
  ),
  NOT_TEXT: field('Isian ini harus berupa teks.', 'This field must be text.'),
  TEXT_TOO_SHORT: field('Tulis paling sedikit {min} huruf.', 'Write at least {min} characters.'),
  TEXT_TOO_LONG: field('Tulis paling banyak {max} huruf.', 'Write at most {max} characters.'),
  NOT_A_DATE: field(
    'Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-11-21.',
    'Write a date as YYYY-MM-DD, for example 2026-11-21.',
  ),
  NOT_AN_INSTANT: field(
    'Tulis waktu menurut ISO 8601, misalnya 2026-11-21T02:00:00Z.',
    'Write an instant in ISO 8601, for example 2026-11-21T02:00:00Z.',
  ),
  NOT_AN_ID: field('Isian ini harus berupa id (UUID).', 'This field must be an id (a UUID).'),
  NOT_A_NUMBER: field('Isian ini harus berupa angka.', 'This field must be a number.'),
  NOT_A_WHOLE_NUMBER: field(
    'Isian ini harus berupa bilangan bulat.',
    'This field must be a whole number.',
  ),
  TOO_SMALL: field('Nilai paling kecil {min}.', 'The smallest value is {min}.'),
  TOO_LARGE: field('Nilai paling besar {max}.', 'The largest value is {max}.'),
  NOT_IN_LIST: field('Pilih salah satu dari: {allowed}.', 'Choose one of: {allowed}.'),
  NOT_TRUE_OR_FALSE: field('Isian ini harus true atau false.', 'This field must be true or false.'),
  NOT_A_LIST: field('Isian ini harus berupa daftar.', 'This field must be a list.'),
  NOT_AN_OBJECT: field('Isian ini harus berupa objek.', 'This field must be an object.'),
  TOO_FEW_ITEMS: field('Isi paling sedikit {min} butir.', 'Give at least {min} items.'),
  TOO_MANY_ITEMS: field('Isi paling banyak {max} butir.', 'Give at most {max} items.'),
  DUPLICATE_ITEM: field(
    'Butir ini sudah ada dalam daftar. Hapus salah satu.',
    'This item is in the list already. Remove one of them.',
  ),
  NOT_AN_EMAIL: field('Tulis alamat surel yang benar.', 'Write a correct e-mail address.'),
} satisfies Record<string, Refusal>;
