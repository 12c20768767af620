import type {
  CooperationType,
  MappingKind,
  MappingStatus,
  MatchReasonCode,
  MatchStatus,
  OrganisationKind,
  PlanDocument,
  PriorityCriterion,
} from '@nyata/contracts';
import { get, getPage, post, query } from './http';

export interface MappingEntry {
  mappingEntryId: string;
  ownerOrganisationId: string;
  ownerName?: string | null;
  regionCode: string;
  kind: MappingKind;
  affairCodes: string[];
  subjectMatter: string;
  problem?: string | null;
  expectedBenefit?: string | null;
  candidateOrganisationIds: string[];
  candidateKinds: OrganisationKind[];
  cooperationType?: CooperationType | null;
  stageIds: string[];
  horizonMonths: number;
  planLinks: { docType: PlanDocument; code: string }[];
  noPlanLinkReason?: string | null;
  priorityScore?: number | null;
  priorityParts?: { criterion: PriorityCriterion; level: number; points: number }[] | null;
  status: MappingStatus;
  agreementIds: string[];
  version: number;
}

export interface MappingInput {
  ownerOrganisationId: string;
  regionCode: string;
  kind: MappingKind;
  affairCodes: string[];
  subjectMatter: string;
  problem?: string;
  expectedBenefit?: string;
  candidateOrganisationIds?: string[];
  candidateKinds?: OrganisationKind[];
  cooperationType?: CooperationType;
  horizonMonths: number;
  planLinks?: { docType: PlanDocument; code: string }[];
}

export interface MatchReason {
  code: MatchReasonCode;
  points: number;
  params: Record<string, string | number>;
}

export interface Candidate {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  regionCode?: string | null;
  score: number;
  reasons: MatchReason[];
}

export interface Match extends Candidate {
  matchId: string;
  mappingEntryId: string;
  notes?: string | null;
  reason?: string | null;
  agreementId?: string | null;
  movedOn: string;
  status: MatchStatus;
  version: number;
}

export interface CoverageCell {
  affairCode: string;
  regionCode: string;
  needs: number;
  offers: number;
  potentials: number;
  cooperations: number;
}

export interface Finding {
  code: 'NEED_WITHOUT_OFFER' | 'OFFER_WITHOUT_NEED' | 'NEIGHBOURS_WITHOUT_COOPERATION' | 'OVERLAP';
  affairCode: string;
  regionCode: string;
  otherRegionCode?: string | null;
  count: number;
}

export interface Criteria {
  BENEFIT: number;
  URGENCY: number;
  READINESS: number;
}

const entry = (id: string) => `/api/mapping-entries/${id}`;

export const listEntries = (
  filter: { status?: string; affairCode?: string; limit?: number },
  signal?: AbortSignal,
) => getPage<MappingEntry>(`/api/mapping-entries${query({ limit: 200, ...filter })}`, signal);
export const getEntry = (id: string, signal?: AbortSignal) => get<MappingEntry>(entry(id), signal);
export const identifyEntry = (body: MappingInput, key: string) =>
  post<MappingEntry>('/api/mapping-entries', { body, key });

/** What a person does to an entry on its way; a reason or criteria where the step asks for them. */
export type EntryStep = 'verifications' | 'prioritisations' | 'drops' | 'reopenings';
export const moveEntry = (
  { mappingEntryId, version }: Pick<MappingEntry, 'mappingEntryId' | 'version'>,
  step: EntryStep,
  body: object,
  key: string,
) => post<MappingEntry>(`${entry(mappingEntryId)}/${step}`, { body, key, version });

export const getCoverage = (signal?: AbortSignal) =>
  get<{ cells: CoverageCell[]; findings: Finding[] }>('/api/mapping-entries/coverage', signal);
export const candidatesOf = (id: string, signal?: AbortSignal) =>
  get<{ items: Candidate[] }>(`${entry(id)}/candidates`, signal);
export const matchesOf = (mappingEntryId: string, signal?: AbortSignal) =>
  get<{ items: Match[] }>(`/api/matches${query({ mappingEntryId })}`, signal);
export const proposeMatch = (
  body: { mappingEntryId: string; organisationId: string },
  key: string,
) => post<Match>('/api/matches', { body, key });

export type MatchStep = 'contacts' | 'accords' | 'declines';
export const moveMatch = (
  { matchId, version }: Pick<Match, 'matchId' | 'version'>,
  step: MatchStep,
  body: object,
  key: string,
) => post<Match>(`/api/matches/${matchId}/${step}`, { body, key, version });

type SheetField =
  | 'kind'
  | 'owner'
  | 'regionCode'
  | 'affairCodes'
  | 'subjectMatter'
  | 'problem'
  | 'expectedBenefit'
  | 'candidates'
  | 'candidateKinds'
  | 'cooperationType'
  | 'horizonMonths'
  | 'planLinks';

export interface ImportedEntries {
  rows: {
    rowNo: number;
    state: 'ACCEPTED' | 'KNOWN' | 'WRONG';
    faults: {
      field: SheetField;
      code:
        | 'REQUIRED'
        | 'NOT_IN_LIST'
        | 'NOT_A_NUMBER'
        | 'REGION_UNKNOWN'
        | 'AFFAIR_UNKNOWN'
        | 'AFFAIR_OUTSIDE_AUTHORITY'
        | 'ORGANISATION_UNKNOWN'
        | 'ORGANISATION_AMBIGUOUS'
        | 'OWNER_NOT_OWN'
        | 'PLAN_UNREADABLE';
      value: string;
    }[];
  }[];
  accepted: number;
  wrong: number;
  saved: boolean;
}

/** A dry run, or the same with what is good saved. */
export function importEntries(
  {
    file,
    commit,
    ownerOrganisationId,
  }: { file: File; commit: boolean; ownerOrganisationId: string },
  key: string,
) {
  const form = new FormData();
  form.set('ownerOrganisationId', ownerOrganisationId);
  if (commit) form.set('commit', 'true');
  // Fields come before the file, so the service knows what it receives while it streams.
  form.set('file', file);
  return post<ImportedEntries>('/api/mapping-entries/imports', { form, key });
}
