import { defineWords } from '../language/define-words';

export const importWords = defineWords({
  id: {
    title: 'Impor pemetaan',
    intro:
      'Unggah XLSX atau CSV dengan judul kolom seperti pada unduhan Excel. Setiap baris diperiksa dahulu; belum ada yang tersimpan.',
    choose: 'Pilih berkas',
    row: 'Baris',
    verdict: 'Hasil',
    why: 'Yang perlu diperbaiki',
    save: (n: string) => `Simpan ${n} entri`,
    saved: (n: string) => `${n} entri tersimpan.`,
    counted: (good: string, wrong: string) => `${good} baris diterima, ${wrong} perlu diperbaiki.`,
    toMap: 'Ke pemetaan',
    state: { ACCEPTED: 'Diterima', KNOWN: 'Sudah ada', WRONG: 'Perlu diperbaiki' },
    field: {
      kind: 'Jenis',
      owner: 'Pemilik',
      regionCode: 'Kode wilayah',
      affairCodes: 'Kode urusan',
      subjectMatter: 'Apa',
      problem: 'Masalah',
      expectedBenefit: 'Manfaat',
      candidates: 'Dengan siapa',
      candidateKinds: 'Jenis mitra',
      cooperationType: 'Jenis kerja sama',
      horizonMonths: 'Berapa bulan',
      planLinks: 'Dokumen perencanaan',
    },
    fault: {
      REQUIRED: () => 'wajib diisi',
      NOT_IN_LIST: (value: string) => `“${value}” bukan pilihan yang dikenal`,
      NOT_A_NUMBER: (value: string) => `“${value}” bukan jumlah bulan`,
      REGION_UNKNOWN: (value: string) => `kode wilayah “${value}” tidak dikenal`,
      AFFAIR_UNKNOWN: (value: string) => `kode urusan “${value}” tidak dikenal`,
      AFFAIR_OUTSIDE_AUTHORITY: (value: string) =>
        `urusan “${value}” bukan kewenangan tingkat pemerintahan ini`,
      ORGANISATION_UNKNOWN: (value: string) =>
        `“${value}” belum terdaftar; daftarkan dahulu atau tulis nama resminya`,
      ORGANISATION_AMBIGUOUS: (value: string) =>
        `ada beberapa organisasi bernama “${value}”; tulis nama lengkapnya`,
      OWNER_NOT_OWN: (value: string) => `Anda tidak mencatat untuk “${value}”`,
      PLAN_UNREADABLE: (value: string) => `“${value}” tidak terbaca; tulis seperti RKPD 2.17.04`,
    },
  },
  en: {
    title: 'Import the mapping',
    intro:
      'Upload XLSX or CSV with the headings of the Excel download. Every row is checked first; nothing is saved yet.',
    choose: 'Choose a file',
    row: 'Row',
    verdict: 'Verdict',
    why: 'What needs mending',
    save: (n: string) => `Save ${n} entries`,
    saved: (n: string) => `${n} entries were saved.`,
    counted: (good: string, wrong: string) => `${good} rows accepted, ${wrong} need mending.`,
    toMap: 'To the mapping',
    state: { ACCEPTED: 'Accepted', KNOWN: 'There already', WRONG: 'Needs mending' },
    field: {
      kind: 'Kind',
      owner: 'Owner',
      regionCode: 'Region code',
      affairCodes: 'Affair codes',
      subjectMatter: 'What',
      problem: 'Problem',
      expectedBenefit: 'Benefit',
      candidates: 'With whom',
      candidateKinds: 'Kinds of partner',
      cooperationType: 'Type of cooperation',
      horizonMonths: 'How many months',
      planLinks: 'Planning documents',
    },
    fault: {
      REQUIRED: () => 'is required',
      NOT_IN_LIST: (value: string) => `“${value}” is no known choice`,
      NOT_A_NUMBER: (value: string) => `“${value}” is no number of months`,
      REGION_UNKNOWN: (value: string) => `the region code “${value}” is unknown`,
      AFFAIR_UNKNOWN: (value: string) => `the affair code “${value}” is unknown`,
      AFFAIR_OUTSIDE_AUTHORITY: (value: string) =>
        `affair “${value}” is outside the authority of this level of government`,
      ORGANISATION_UNKNOWN: (value: string) =>
        `“${value}” is not registered; register it first or write its official name`,
      ORGANISATION_AMBIGUOUS: (value: string) =>
        `several organisations are called “${value}”; write the full name`,
      OWNER_NOT_OWN: (value: string) => `you do not record for “${value}”`,
      PLAN_UNREADABLE: (value: string) => `“${value}” can not be read; write it like RKPD 2.17.04`,
    },
  },
});
