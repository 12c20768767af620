import type { Refusal } from './index';

/** What can be wrong with a table that somebody sends, and how to mend it. */
export const sheetRefusals = {
  SHEET_TYPE_REFUSED: {
    kind: 'input',
    id: 'Berkas ini bukan tabel yang dapat dibaca, atau isinya tidak sesuai namanya. Kirim XLSX, CSV atau JSON.',
    en: 'This file is no table that can be read, or its content is not what its name says. Send XLSX, CSV or JSON.',
  },
  SHEET_OLD_EXCEL: {
    kind: 'input',
    id: 'Berkas ini berformat Excel lama (.xls), walaupun namanya mungkin lain, atau terkunci kata sandi. Buka di Excel, hapus kata sandinya, lalu simpan sebagai "Excel Workbook (.xlsx)".',
    en: 'This file is in the old Excel format (.xls), whatever its name says, or is locked by a password. Open it in Excel, remove the password and save it as "Excel Workbook (.xlsx)".',
  },
  SHEET_ENCRYPTED: {
    kind: 'input',
    id: 'Berkas terkunci kata sandi. Hapus kata sandinya di Excel, lalu kirim lagi.',
    en: 'The file is locked by a password. Remove the password in Excel and send it again.',
  },
  SHEET_BROKEN: {
    kind: 'input',
    id: 'Berkas rusak atau tidak utuh. Buka dan simpan lagi di Excel, lalu kirim lagi.',
    en: 'The file is damaged or not complete. Open it in Excel, save it again and send it again.',
  },
  SHEET_BROKEN_AT: {
    kind: 'input',
    id: 'Berkas tidak terbaca pada baris {row}: biasanya tanda kutip yang tidak ditutup. Perbaiki baris itu, lalu kirim lagi.',
    en: 'The file cannot be read at row {row}: usually a quotation mark that is not closed. Mend that row and send it again.',
  },
  SHEET_EMPTY: {
    kind: 'input',
    id: 'Tabel ini tidak berisi baris. Letakkan data di lembar pertama yang tampak, di bawah satu baris judul kolom.',
    en: 'This table has no rows. Put the data on the first visible sheet, below one row of column headings.',
  },
  SHEET_NOT_A_LIST: {
    kind: 'input',
    id: 'JSON harus berupa daftar objek, satu objek untuk satu perjanjian.',
    en: 'The JSON must be a list of objects, one object for each agreement.',
  },
  SHEET_UNPACKS_TOO_LARGE: {
    kind: 'input',
    status: 413,
    id: 'Isi berkas ini setelah dibuka melebihi {megabytes} MB; berkas seperti itu tidak dibaca. Bagi tabelnya menjadi beberapa berkas.',
    en: 'Unpacked, this file exceeds {megabytes} MB; such a file is not read. Split the table into several files.',
  },
  SHEET_TOO_MANY_ROWS: {
    kind: 'input',
    status: 413,
    id: 'Tabel ini lebih dari {max} baris. Bagi menjadi beberapa berkas.',
    en: 'This table has more than {max} rows. Split it into several files.',
  },
  SHEET_TOO_MANY_COLUMNS: {
    kind: 'input',
    id: 'Tabel ini lebih dari {max} kolom. Hapus kolom yang tidak perlu.',
    en: 'This table has more than {max} columns. Remove the ones that are not needed.',
  },
  SHEET_CELL_TOO_LONG: {
    kind: 'input',
    id: 'Satu sel pada baris {row} lebih dari {max} huruf. Ringkas isinya.',
    en: 'A cell in row {row} has more than {max} characters. Shorten it.',
  },
} satisfies Record<string, Refusal>;
