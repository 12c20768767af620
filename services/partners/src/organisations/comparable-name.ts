// Ways of writing that say nothing about who it is; both sides of a comparison are read through them.
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  pemprov: 'pemerintah provinsi',
  pemkab: 'pemerintah kabupaten',
  pemkot: 'pemerintah kota',
  prov: 'provinsi',
  propinsi: 'provinsi',
  kab: 'kabupaten',
  univ: 'universitas',
  diskominfo: 'dinas komunikasi dan informatika',
  disdik: 'dinas pendidikan',
  dinkes: 'dinas kesehatan',
  jateng: 'jawa tengah',
  jabar: 'jawa barat',
  jatim: 'jawa timur',
  diy: 'daerah istimewa yogyakarta',
};
const LEGAL_FORMS = new Set(['pt', 'cv', 'persero', 'tbk', 'perseroda', 'perum', 'ud', 'yayasan']);

/**
 * A name as doubles and search compare it: small letters, no accents and punctuation, abbreviations written
 * out, legal forms left out. `PT. Permodalan Nasional Madani (Persero)` -> `permodalan nasional madani`.
 */
export function comparableName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length > 0 ? telling : words).map((word) => WRITTEN_OUT[word] ?? word).join(' ');
}
