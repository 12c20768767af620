import type { KnownOrganisation } from '../agreements/resolving';

/** Whom a name means: one organisation, or those that it could mean. */
export type Match =
  | { organisation: KnownOrganisation }
  | { candidates: KnownOrganisation[]; ambiguous: boolean };

const SHORT: Readonly<Record<string, string>> = {
  pemprov: 'provinsi',
  pemkab: 'kabupaten',
  pemkot: 'kota',
  prov: 'provinsi',
  kab: 'kabupaten',
  univ: 'universitas',
  kemen: 'kementerian',
  dir: 'direktorat',
  dirjen: 'direktorat jenderal',
  ditjen: 'direktorat jenderal',
  jateng: 'jawa tengah',
  jatim: 'jawa timur',
  jabar: 'jawa barat',
  diy: 'daerah istimewa yogyakarta',
  dki: 'daerah khusus ibukota',
};

/** Words that say what form an organisation has, not which one it is. */
const FORM = new Set([
  'pemerintah',
  'pemda',
  'pt',
  'cv',
  'persero',
  'tbk',
  'perseroan',
  'terbatas',
]);

/** A name without its case, signs, legal form and the ways in which it is shortened. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => !FORM.has(word))
    .map((word) => SHORT[word] ?? word)
    .join(' ');

const LIKE_ENOUGH = 0.4;
const MOST = 5;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Finds organisations by what people call them. Similar names are candidates, never a match. */
export class OrganisationIndex {
  private readonly byId = new Map<string, KnownOrganisation>();
  private readonly byName = new Map<string, KnownOrganisation[]>();
  private readonly byPiece = new Map<string, string[]>();
  private readonly found = new Map<string, Match>();

  /** A merged organisation, by its id and by its name, is read as its survivor. */
  constructor(organisations: readonly KnownOrganisation[]) {
    const own = new Map(organisations.map((known) => [known.organisationId, known]));
    for (const { organisationId, mergedIntoId, name } of organisations) {
      const organisation = own.get(mergedIntoId ?? organisationId) ?? own.get(organisationId)!;
      this.byId.set(organisationId, organisation);
      this.call(plainName(name), organisation);
    }
  }

  get all(): ReadonlyMap<string, KnownOrganisation> {
    return this.byId;
  }

  match(text: string): Match {
    const known = this.found.get(text);
    if (known) return known;
    const match = this.search(text.trim());
    this.found.set(text, match);
    return match;
  }

  private call(name: string, organisation: KnownOrganisation): void {
    const same = this.byName.get(name);
    if (same?.includes(organisation)) return;
    if (same) same.push(organisation);
    else this.add(name, organisation);
  }

  private add(name: string, organisation: KnownOrganisation): void {
    this.byName.set(name, [organisation]);
    for (const piece of piecesOf(name)) {
      const names = this.byPiece.get(piece);
      if (names) names.push(name);
      else this.byPiece.set(piece, [name]);
    }
  }

  private search(text: string): Match {
    const chosen = UUID.test(text) ? this.byId.get(text.toLowerCase()) : undefined;
    if (chosen) return { organisation: chosen };
    const same = this.byName.get(plainName(text)) ?? [];
    const exact = same.filter(({ name }) => name === text);
    const [only, ...others] = exact.length > 0 ? exact : same;
    if (only && others.length === 0) return { organisation: only };
    if (only) return { candidates: [only, ...others].slice(0, MOST), ambiguous: true };
    return { candidates: this.similarTo(plainName(text)), ambiguous: false };
  }

  /** By the share of three-letter pieces that two names have in common. */
  private similarTo(wanted: string): KnownOrganisation[] {
    const pieces = piecesOf(wanted);
    const common = new Map<string, number>();
    for (const piece of pieces)
      for (const name of this.byPiece.get(piece) ?? [])
        common.set(name, (common.get(name) ?? 0) + 1);
    return [...common]
      .map(([name, shared]) => ({ name, score: (2 * shared) / (pieces.size + name.length + 2) }))
      .filter(({ score }) => score >= LIKE_ENOUGH)
      .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
      .slice(0, MOST)
      .flatMap(({ name }) => this.byName.get(name) ?? [])
      .slice(0, MOST);
  }
}

function piecesOf(name: string): Set<string> {
  const padded = `  ${name} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
  return pieces;
}
