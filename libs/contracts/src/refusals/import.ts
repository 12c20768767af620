import type { Refusal } from './index';

const field = (id: string, en: string): Refusal & { kind: 'input' } => ({ kind: 'input', id, en });

/** What can be said of an old register that is imported: of the whole, and of one value in one row. */
export const importRefusals = {
  IMPORT_STATE: {
    kind: 'state',
    id: 'Impor ini sedang {status}; perbuatan ini belum atau tidak lagi dapat dilakukan. Muat ulang untuk melihat kemajuannya.',
    en: 'This import is {status}; this cannot be done yet or any more. Reload to see its progress.',
  },
  IMPORT_COLUMN_UNKNOWN: field(
    'Kolom ini tidak ada dalam berkas. Pilih dari kolom yang ditampilkan.',
    'There is no such column in the file. Choose from the columns shown.',
  ),
  IMPORT_FIELD_TWICE: field(
    'Dua kolom diarahkan ke isian yang sama ({field}). Pilih salah satu.',
    'Two columns lead to the same field ({field}). Choose one.',
  ),
  IMPORT_TITLE_UNMAPPED: field(
    'Belum ada kolom untuk judul perjanjian. Tunjukkan kolomnya.',
    'No column is the title of the agreement. Point out the column.',
  ),
  ROW_UNKNOWN: field('Baris {row} tidak ada dalam impor ini.', 'This import has no row {row}.'),
  ROW_REGISTERED: field(
    'Baris {row} sudah terdaftar; koreksi dilakukan pada perjanjiannya.',
    'Row {row} is registered already; correct the agreement itself.',
  ),

  DATE_UNCLEAR: field(
    'Tanggal ini dapat dibaca lebih dari satu cara atau tidak lengkap. Tulis seperti 10 Maret 2025.',
    'This date can be read in more than one way or is not complete. Write it as 10 March 2025.',
  ),
  DURATION_UNCLEAR: field(
    'Jangka waktu ini tidak menyebut lama atau akhir yang pasti. Tulis seperti 5 (lima) tahun, atau isi tanggal berakhirnya.',
    'This says no certain length or end. Write it as 5 (five) years, or fill in the end.',
  ),
  TERM_CONTRADICTS_DURATION: field(
    'Tanggal berakhir tidak sesuai dengan jangka waktu yang menghasilkan {endsOn}. Betulkan salah satunya.',
    'The end does not agree with the duration, which gives {endsOn}. Mend one of the two.',
  ),
  KIND_UNCLEAR: field(
    'Jenis dokumen ini tidak dikenali. Tulis Kesepakatan Bersama, Nota Kesepakatan, MoU, LoI, PKS atau Kontrak.',
    'This kind of document is not known. Write Kesepakatan Bersama, Nota Kesepakatan, MoU, LoI, PKS or Kontrak.',
  ),
  ORGANISATION_NOT_MATCHED: field(
    'Organisasi "{name}" belum dikenal. Pilih dari calon yang mirip, atau daftarkan dahulu di Organisasi.',
    'The organisation "{name}" is not known. Choose a similar one, or register it first.',
  ),
  ORGANISATION_AMBIGUOUS: field(
    'Lebih dari satu organisasi bernama "{name}". Pilih yang dimaksud.',
    'More than one organisation is called "{name}". Choose the one that is meant.',
  ),
  AFFAIR_NOT_READ: field(
    'Urusan "{text}" tidak dikenali. Tulis kode atau nama urusannya.',
    'The affair "{text}" is not known. Write its code or its name.',
  ),
  YES_OR_NO: field('Tulis Ya atau Tidak.', 'Write yes or no.'),
  CODE_NOT_READ: field('Tulis salah satu dari: {allowed}.', 'Write one of: {allowed}.'),
  NUMBERS_UNCLEAR: field(
    'Jumlah nomor tidak sama dengan jumlah pihak. Pisahkan ke kolom nomor tiap pihak.',
    'There are not as many numbers as parties. Split them into the number columns of the parties.',
  ),
  STATUS_NOT_IMPORTABLE: field(
    'Perjanjian berstatus "{text}" tidak dapat diimpor begitu saja. Kosongkan statusnya, atau lengkapi kolom pengakhiran.',
    'An agreement whose status is "{text}" cannot be imported as it is. Empty the status, or fill in the columns of its end.',
  ),
  ALREADY_REGISTERED: field(
    'Perjanjian ini sudah ada di register. Baris dilewati.',
    'This agreement is in the register already. The row is passed over.',
  ),
  REPEATED_ROW: field(
    'Baris ini sama dengan baris {row}. Yang pertama yang dipakai.',
    'This row repeats row {row}. The first one counts.',
  ),
  REPEATED_NUMBER: field(
    'Nomor {no} sudah dipakai baris {row} untuk pihak yang sama.',
    'Row {row} already has the number {no} of the same party.',
  ),
  UMBRELLA_AMBIGUOUS: field(
    'Lebih dari satu payung bernomor {no}. Isi nomor yang hanya dimiliki satu payung.',
    'More than one umbrella has the number {no}. Give a number that only one has.',
  ),
  UMBRELLA_ROW_NOT_REGISTERED: field(
    'Payungnya, baris {row}, belum terdaftar. Perbaiki baris itu dahulu, lalu daftarkan lagi.',
    'Its umbrella, row {row}, is not registered. Mend that row first, then register again.',
  ),

  UMBRELLA_NOT_FOUND: field(
    'Payung bernomor {no} tidak ditemukan. Dicatat berdiri sendiri, dengan kekurangan berkas payung.',
    'No umbrella has the number {no}. It is recorded on its own, with the umbrella as a missing paper.',
  ),
  UMBRELLA_NOT_NAMED: field(
    'PKS tanpa nomor payung. Dicatat berdiri sendiri, dengan kekurangan berkas payung.',
    'A PKS without the number of its umbrella. It is recorded on its own, with the umbrella as a missing paper.',
  ),
  OUTLIVES_UMBRELLA: field(
    'Berakhir sesudah payungnya ({endsOn}). Diterima karena sudah ditandatangani; periksa.',
    'It ends after its umbrella ({endsOn}). Accepted as it is signed already; check it.',
  ),
  NUMBER_MISSING: field(
    'Tanpa nomor. Diterima, dengan kekurangan berkas nomor.',
    'Without a number. Accepted, with the number as a missing paper.',
  ),
  AFFAIR_MISSING: field(
    'Tanpa urusan pemerintahan. Diterima; lengkapi agar terhitung dalam pemetaan.',
    'Without a government affair. Accepted; fill it in so that it counts in the mapping.',
  ),
  STARTS_WITH_SIGNATURE: field(
    'Tanggal mulai kosong; dipakai tanggal penandatanganan.',
    'There is no start; the date of the signature is used.',
  ),
  SUBJECT_FROM_TITLE: field(
    'Objek kosong; dipakai judulnya.',
    'There is no subject matter; the title is used.',
  ),
} satisfies Record<string, Refusal>;
