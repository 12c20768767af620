import {
  refusal,
  type CooperationType,
  type OrganisationKind,
  type TypeReason,
} from '@nyata/contracts';
import { areAdjacent } from '@nyata/reference';

/** A legal party as far as its type of cooperation goes; `kind` is that of the top of its parent chain. */
export interface TypedParty {
  kind: OrganisationKind;
  /** Of a region: its own code. */
  regionCode?: string;
}

/** What the law makes of the parties, and why; without `derived` the officer chooses. */
export interface Derivation {
  derived?: CooperationType;
  reason: TypeReason;
}

/** A derivation, with the note of an officer who saw it and chose otherwise. */
export interface TypeBasis extends Derivation {
  overrideNote?: string;
}

type PartyClass = 'REGION' | 'FOREIGN_REGION' | 'FOREIGN_INSTITUTION' | 'CENTRAL' | 'THIRD';

const CLASSES: Partial<Record<OrganisationKind, PartyClass>> = {
  PROVINCE: 'REGION',
  REGENCY: 'REGION',
  CITY: 'REGION',
  FOREIGN_REGION: 'FOREIGN_REGION',
  FOREIGN_INSTITUTION: 'FOREIGN_INSTITUTION',
  MINISTRY_AGENCY: 'CENTRAL',
  VERTICAL_OFFICE: 'CENTRAL',
  STATE_UNIVERSITY_BLU: 'CENTRAL',
};

const BY_PARTNER: Record<Exclude<PartyClass, 'REGION'>, Required<Derivation>> = {
  FOREIGN_REGION: { derived: 'KSDPL', reason: 'FOREIGN_REGION' },
  FOREIGN_INSTITUTION: { derived: 'KSDLL', reason: 'FOREIGN_INSTITUTION' },
  CENTRAL: { derived: 'SYNERGY', reason: 'CENTRAL_PARTNER' },
  THIRD: { derived: 'KSDPK', reason: 'THIRD_PARTY' },
};

const MUST_BE_CHOSEN: Derivation = { reason: 'MUST_BE_CHOSEN' };

const classOf = ({ kind }: TypedParty): PartyClass => CLASSES[kind] ?? 'THIRD';

/**
 * The type that follows from who the parties are (model.md §2).
 * @param lead the region that leads; what its neighbours are decides between mandatory and voluntary
 */
export function deriveType(
  lead: TypedParty,
  others: readonly TypedParty[],
  crossBorderExternality: boolean | undefined,
): Derivation {
  const partners = [lead, ...others].filter((party) => classOf(party) !== 'REGION');
  const classes = new Set(partners.map(classOf));
  // Regions beside one kind of partner stand on one side; two kinds of partner are a human's choice.
  if (classes.size > 1) return MUST_BE_CHOSEN;
  const [partnerClass] = classes;
  if (!partnerClass) return amongRegions(lead, others, crossBorderExternality);
  const derivation = BY_PARTNER[partnerClass as Exclude<PartyClass, 'REGION'>];
  return partners.every(({ kind }) => kind === 'STATE_UNIVERSITY_PTNBH')
    ? { ...derivation, reason: 'AUTONOMOUS_UNIVERSITY' }
    : derivation;
}

function amongRegions(
  lead: TypedParty,
  others: readonly TypedParty[],
  crossBorderExternality: boolean | undefined,
): Derivation {
  if (crossBorderExternality === false)
    return { derived: 'KSDD_VOLUNTARY', reason: 'REGIONS_ONLY' };
  const bordering = allBorder(lead, others);
  if (bordering === undefined) return MUST_BE_CHOSEN;
  return bordering && crossBorderExternality
    ? { derived: 'KSDD_MANDATORY', reason: 'NEIGHBOURS_WITH_EXTERNALITY' }
    : { derived: 'KSDD_VOLUNTARY', reason: 'REGIONS_ONLY' };
}

/** Does every other region border the lead? Undefined where the map does not know: ask, never guess. */
function allBorder(lead: TypedParty, others: readonly TypedParty[]): boolean | undefined {
  const answers = others.map((other) => borders(lead, other));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function borders(a: TypedParty, b: TypedParty): boolean | undefined {
  if (!a.regionCode || !b.regionCode) return undefined;
  const adjacent = areAdjacent(a.regionCode, b.regionCode);
  return adjacent === 'unknown' ? undefined : adjacent;
}

/** What a type needs among the parties; the officer may override within this. */
const POSSIBLE: Record<CooperationType, (parties: readonly TypedParty[]) => boolean> = {
  KSDD_MANDATORY: (parties) =>
    onlyRegions(parties) && allBorder(parties[0]!, parties.slice(1)) !== false,
  KSDD_VOLUNTARY: (parties) => onlyRegions(parties),
  KSDPK: (parties) => has(parties, 'THIRD') || hasUniversity(parties),
  SYNERGY: (parties) => has(parties, 'CENTRAL') || hasUniversity(parties),
  KSDPL: (parties) => has(parties, 'FOREIGN_REGION'),
  KSDLL: (parties) => has(parties, 'FOREIGN_INSTITUTION'),
};

const onlyRegions = (parties: readonly TypedParty[]) =>
  parties.every((party) => classOf(party) === 'REGION');
const has = (parties: readonly TypedParty[], wanted: PartyClass) =>
  parties.some((party) => classOf(party) === wanted);
const hasUniversity = (parties: readonly TypedParty[]) =>
  parties.some(({ kind }) => kind === 'STATE_UNIVERSITY_PTNBH' || kind === 'STATE_UNIVERSITY_BLU');

/** The type of an agreement: the derived one, or the officer's own choice within the law. */
export function settleType(
  lead: TypedParty,
  others: readonly TypedParty[],
  choice: { cooperationType?: CooperationType; note?: string; crossBorderExternality?: boolean },
): { cooperationType: CooperationType; typeBasis: TypeBasis } {
  const derivation = deriveType(lead, others, choice.crossBorderExternality);
  const cooperationType = choice.cooperationType ?? derivation.derived;
  if (!cooperationType) throw refusal('TYPE_MUST_BE_CHOSEN', { reason: derivation.reason }, onType);
  const parties = [lead, ...others];
  if (!has(parties, 'REGION') || !POSSIBLE[cooperationType](parties))
    throw refusal('TYPE_NOT_POSSIBLE', { cooperationType }, [
      { pointer: '/cooperationType', code: 'TYPE_NOT_POSSIBLE', params: { cooperationType } },
    ]);
  const overrides = derivation.derived !== undefined && cooperationType !== derivation.derived;
  if (overrides && !choice.note?.trim())
    throw refusal('OVERRIDE_NOTE_REQUIRED', { derived: derivation.derived! }, [
      {
        pointer: '/typeNote',
        code: 'OVERRIDE_NOTE_REQUIRED',
        params: { derived: derivation.derived! },
      },
    ]);
  return {
    cooperationType,
    typeBasis: { ...derivation, ...(choice.note?.trim() && { overrideNote: choice.note.trim() }) },
  };
}

const onType = [
  {
    pointer: '/cooperationType',
    code: 'TYPE_MUST_BE_CHOSEN',
    params: { reason: 'MUST_BE_CHOSEN' },
  },
];
