import {
  AGREEMENT_COLUMNS,
  MAX_SHEET_PARTIES,
  PARTY_COLUMNS,
  type SheetColumn,
  type SheetField,
} from './columns';

const SIDES = ['kesatu', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam', 'ketujuh', 'kedelapan'];
const OTHER_SIDES: Readonly<Record<string, number>> = {
  pertama: 1,
  first: 1,
  second: 2,
  third: 3,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
};

/** A heading without its case, its signs and the way it spells sides and "kerja sama". */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/kerjasama/g, 'kerja sama')
    .replace(/\b(no|nmr)\b\.?/g, 'nomor')
    .replace(/\btgl\b\.?/g, 'tanggal')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b(pihak|party) (ke )?(\w+)$|\b(first|second|third) (party)$/, sideAsNumber);
}

function sideAsNumber(whole: string, word = '', _ke = '', side = '', ordinal = '', party = '') {
  const name = side || ordinal;
  const index = SIDES.indexOf(name);
  const n = index >= 0 ? index + 1 : (OTHER_SIDES[name] ?? (/^\d+$/.test(name) ? Number(name) : 0));
  return n ? `${word || party} ${n}` : whole;
}

const FIELD_OF_HEADING = new Map<string, string>();
const keep = (heading: string, field: string) => {
  const plain = plainHeading(heading);
  if (!FIELD_OF_HEADING.has(plain)) FIELD_OF_HEADING.set(plain, field);
};
for (const [field, { id, en, also }] of Object.entries<SheetColumn>(AGREEMENT_COLUMNS))
  for (const heading of [field, id, en, ...also]) keep(heading, field);
for (let n = 1; n <= MAX_SHEET_PARTIES; n++)
  for (const [field, { id, en, also }] of Object.entries<SheetColumn>(PARTY_COLUMNS))
    for (const heading of [`${field}.${n}`, id, en, ...also])
      keep(heading.replace('{n}', String(n)), `${field}.${n}`);
for (const heading of [
  'mitra',
  'mitra kerja sama',
  'nama mitra',
  'instansi mitra',
  'pihak mitra',
  'partner',
])
  keep(heading, 'party.2');
for (const heading of ['nomor mitra', 'nomor pihak mitra', 'nomor surat mitra', 'partner number'])
  keep(heading, 'number.2');
for (const heading of ['nomor pemda', 'nomor pemprov', 'nomor pemkab', 'nomor pemkot'])
  keep(heading, 'number.1');

/** The field that a heading means, as far as its words tell. */
export const fieldOfHeading = (heading: string): SheetField | undefined =>
  // A bare "No" counts the rows: taking it for the number of a document would be a guess.
  /^\s*(no\.?|#)\s*$/i.test(heading)
    ? undefined
    : (FIELD_OF_HEADING.get(plainHeading(heading)) as SheetField | undefined);
