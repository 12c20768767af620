import { refusal, type PlanDocument } from '@nyata/contracts';
import type { Decision } from '../decision';

/** Ties an action to an entry of a planning paper; unlinked ones are kept for the story. */
export interface PlanLink {
  planLinkId: string;
  cooperationId: string;
  actionId: string;
  docType: PlanDocument;
  fiscalYear?: number;
  code: string;
  objective?: string;
  unlinked: boolean;
  version: number;
}

// Affair (1.01 to 8.01, X for supporting units) and programme; then activity; then sub-activity; then account.
const PROGRAMME = String.raw`[\dX]\.(\d{2}|XX)\.\d{2}`;
const ACTIVITY = String.raw`\.\d\.\d{2}`;
const SUB_ACTIVITY = String.raw`\.\d{2,4}`;
const ACCOUNT = String.raw`(/\d(\.\d{1,2}){1,5})?`;

/** How far down the budget classification each paper goes (Permendagri 90/2019). */
const SHAPES: Readonly<Record<PlanDocument, RegExp>> = {
  RPJMD: new RegExp(`^${PROGRAMME}$`),
  RENSTRA: new RegExp(`^${PROGRAMME}(${ACTIVITY}(${SUB_ACTIVITY})?)?$`),
  RKPD: new RegExp(`^${PROGRAMME}${ACTIVITY}(${SUB_ACTIVITY})?$`),
  RENJA: new RegExp(`^${PROGRAMME}${ACTIVITY}(${SUB_ACTIVITY})?$`),
  DPA: new RegExp(`^${PROGRAMME}${ACTIVITY}${SUB_ACTIVITY}${ACCOUNT}$`),
};

const EXAMPLES: Readonly<Record<PlanDocument, string>> = {
  RPJMD: '2.17.03',
  RENSTRA: '2.17.03.2.01',
  RKPD: '2.17.03.2.01',
  RENJA: '2.17.03.2.01.0004',
  DPA: '2.17.03.2.01.0004/5.1.02.01',
};

const YEARLY: PlanDocument[] = ['RKPD', 'RENJA', 'DPA'];

export function linkToPlan(
  command: Omit<PlanLink, 'unlinked' | 'version'>,
  present: readonly PlanLink[],
): Decision<PlanLink> {
  const { docType, code, fiscalYear } = command;
  if (!SHAPES[docType].test(code))
    throw refusal('PLAN_CODE_SHAPE', { docType, example: EXAMPLES[docType] }, [
      { pointer: '/code', code: 'PLAN_CODE_SHAPE' },
    ]);
  if (YEARLY.includes(docType) && fiscalYear === undefined)
    throw refusal('FISCAL_YEAR_REQUIRED', { docType }, [
      { pointer: '/fiscalYear', code: 'FISCAL_YEAR_REQUIRED' },
    ]);
  const same = present.some(
    (link) =>
      !link.unlinked &&
      link.docType === docType &&
      link.code === code &&
      link.fiscalYear === fiscalYear,
  );
  if (same) throw refusal('ALREADY_LINKED', { docType, code });
  const state: PlanLink = { ...command, unlinked: false, version: 0 };
  return { state, events: [{ name: 'plan-linked', payload: command }] };
}

export function unlinkFromPlan(link: PlanLink): Decision<PlanLink> {
  if (link.unlinked) throw refusal('ALREADY_UNLINKED');
  const { unlinked: _, version: _version, ...facts } = link;
  return {
    state: { ...link, unlinked: true },
    events: [{ name: 'plan-unlinked', payload: facts }],
  };
}
