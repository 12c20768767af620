import { defineWords } from '../language/define-words';

export const numberingWords = defineWords({
  id: {
    title: 'Nomor register',
    intro:
      'Setiap perjanjian yang dicatat biro ini mendapat nomor register berikutnya, berurutan dalam satu tahun, tanpa celah dan tanpa nomor ganda.',
    now: 'Pola yang berlaku',
    none: 'Belum ada pola: nomor register diisi sendiri, atau dikosongkan.',
    pattern: 'Pola',
    first: 'Nomor pertama tahun ini',
    change: 'Ganti pola',
    patternHelp: 'Wajib memuat {no} dan {year} masing-masing sekali.',
    parts: 'Bagian yang dapat dipakai',
    part: {
      no: 'nomor urut dalam tahun; {no:4} ditulis empat angka, 0001',
      year: 'tahun, 2026',
      month: 'bulan, 11',
      roman: 'bulan dengan angka Romawi, XI',
    },
    kept: 'Nomor yang sudah diberikan tidak berubah.',
    save: 'Pakai pola ini',
    onlyHead: 'Kepala biro yang menetapkan polanya.',
    back: 'Kembali ke perjanjian',
  },
  en: {
    title: 'Register numbers',
    intro:
      'Every agreement that this bureau puts on record gets the next register number of the year: in order, without gaps and without doubles.',
    now: 'The pattern in use',
    none: 'There is no pattern yet: register numbers are typed by hand, or left empty.',
    pattern: 'Pattern',
    first: 'First number of this year',
    change: 'Change the pattern',
    patternHelp: 'It needs {no} and {year} once each.',
    parts: 'Parts that can be used',
    part: {
      no: 'counts through the year; {no:4} is written with four digits, 0001',
      year: 'the year, 2026',
      month: 'the month, 11',
      roman: 'the month in Roman numerals, XI',
    },
    kept: 'Numbers that were given stay as they are.',
    save: 'Use this pattern',
    onlyHead: 'The head of the bureau lays down the pattern.',
    back: 'Back to the agreements',
  },
});
