import type {
  ActionType,
  AgreementDocumentKind,
  AgreementRole,
  ChangeReason,
  CooperationType,
  DisputeReason,
  DocumentKind,
  EvidenceRule,
  MappingKind,
} from '@nyata/contracts';
import type { FigureDeed } from './figures/figure-step';

/** An agreement as the officer types it in; organisations by short name, records by their demo key. */
export interface AgreementData {
  role: AgreementRole;
  documentKind: AgreementDocumentKind;
  label: string;
  title: string;
  subjectMatter: string;
  scope: string[];
  affairCodes: string[];
  cooperationType?: CooperationType;
  typeNote?: string;
  crossBorderExternality?: boolean;
  mappingEntries?: string[];
  /** The programme in many regions that it is one part of. */
  initiativeCode?: string;
  umbrella?: string;
  lead: string;
  initiator: string;
  parties: { organisation: string; executing?: string[]; office: string }[];
  startsOn: string;
  endsOn: string;
}

/** What registering adds: the paper was signed before it came here. */
export interface SignedData extends AgreementData {
  signedOn: string;
  numbers: Record<string, string>;
  ending?: { endedOn: string; disposition: 'CLOSED_ACHIEVED'; basis: 'LEGACY_EVIDENCE' };
  legacyNotes?: { followUp: string };
}

export interface ActionData {
  type: ActionType;
  title: string;
  output: { description: string; unit: string; quantity: number };
  owner: string;
  counterpart: string;
  startsOn: string;
  dueOn: string;
}

export interface MilestoneData {
  title: string;
  dueOn: string;
  quantity: number;
  unit: string;
  confirmers?: string[];
  evidenceRule?: EvidenceRule;
}

export interface EntryData {
  owner: string;
  regionCode: string;
  kind: MappingKind;
  affairCodes: string[];
  subjectMatter: string;
  problem?: string;
  expectedBenefit?: string;
  candidates?: string[];
  cooperationType?: CooperationType;
  horizonMonths: number;
  planLinks?: { docType: 'RPJMD' | 'RKPD'; code: string }[];
}

type Deed =
  | FigureDeed
  | { does: 'identify'; key: string; entry: EntryData }
  | { does: 'verify-entry'; entry: string }
  | { does: 'prioritise'; entry: string; priorityScore: number; noPlanLinkReason?: string }
  | { does: 'register'; key: string; agreement: SignedData }
  | { does: 'draft'; key: string; agreement: AgreementData }
  | { does: 'assign-officer'; agreement: string; officer: string }
  | { does: 'file-document'; agreement: string; kind: DocumentKind; title: string }
  | { does: 'plan-action'; key: string; cooperation: string; action: ActionData }
  | { does: 'plan-milestone'; key: string; action: string; milestone: MilestoneData }
  | { does: 'adopt'; cooperation: string }
  | {
      does: 'claim';
      milestone: string;
      happenedOn: string;
      quantity: number;
      note?: string;
      /** Title of the file that is attached as evidence. */
      evidence?: string;
    }
  | { does: 'confirm'; milestone: string; note?: string }
  | {
      does: 'dispute';
      milestone: string;
      reasonCode: DisputeReason;
      note: string;
      observedQuantity: number;
    }
  | {
      does: 'request-change';
      milestone: string;
      dueOn: string;
      reasonCode: ChangeReason;
      note: string;
    };

/** One thing that one office did on one day of the scenario. */
export type Step = { on: string; by: string } & Deed;

export type StepOf<D extends Deed['does']> = Extract<Step, { does: D }>;

/** The day on which the scenario is told; the loader moves it onto the real today. */
export const SCENARIO_TODAY = '2026-11-21';

/** The day on which the registers are set up, before anything else. */
export const SCENARIO_BEGINNING = '2024-04-15';
