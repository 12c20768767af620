import type { RefusalCode } from '@nyata/contracts';
import type { ProcedureStage } from '@nyata/reference';
import { termOf, type Agreement } from '../agreements/agreement';
import { needsCouncil } from '../agreements/approvals';
import { suppliedIn, type Blocker } from './blocker';
import { missingPapers } from './papers';
import { isSettled, stageOf } from './procedure-run';

type Rules = readonly ProcedureStage[];

/** What keeps a stage from closing; nothing for one that is closed, or that somebody may close now. */
export function blockersOf(agreement: Agreement, rule: ProcedureStage, rules: Rules): Blocker[] {
  const { procedure } = agreement;
  const status = stageOf(procedure, rule.stageId)?.status;
  if (status === 'PENDING' || status === 'RETURNED')
    return rules
      .filter(({ stageId }) => rule.after.includes(stageId) && !isSettled(procedure, stageId))
      .map(({ stageId, actor, legalBasis }) => ({
        code: 'STAGE_NOT_OPEN',
        stageId,
        suppliedBy: actor,
        legalBasis,
      }));
  if (status !== 'OPEN') return [];
  return [...missingPapers(agreement, rule), ...missingFacts(agreement, rule, rules)];
}

function missingFacts(agreement: Agreement, rule: ProcedureStage, rules: Rules): Blocker[] {
  const blocker = (code: RefusalCode, more: Partial<Blocker> = {}): Blocker => ({
    ...suppliedIn(rule),
    code,
    ...more,
  });
  switch (rule.closedBy) {
    case 'OFFER':
      return agreement.offer
        ? unanswered(agreement).map((party) =>
            blocker('OFFER_UNANSWERED', { party, suppliedBy: ['PARTNER'] }),
          )
        : [blocker('OFFER_NOT_SENT')];
    case 'COUNCIL':
      return [
        needsCouncil(agreement, rules) === undefined
          ? blocker('BUDGET_QUESTION_OPEN', { suppliedBy: ['INITIATING_AGENCY', 'BUREAU'] })
          : blocker('COUNCIL_APPROVAL_REQUIRED', { suppliedBy: ['COUNCIL'] }),
      ];
    case 'CENTRE':
      return [blocker('CENTRAL_APPROVAL_REQUIRED')];
    case 'SIGNATURES':
      return unsigned(agreement, blocker);
    default:
      return [];
  }
}

function unsigned(
  agreement: Agreement,
  blocker: (code: RefusalCode, more?: Partial<Blocker>) => Blocker,
) {
  const { endsOn, reviewOn } = termOf(agreement);
  return [
    ...((endsOn ?? reviewOn) ? [] : [blocker('TERM_REQUIRED', { suppliedBy: ['BUREAU'] })]),
    ...agreement.parties
      .filter(({ signature }) => !signature)
      .map(({ org }) => blocker('SIGNATURE_MISSING', { party: org.name })),
  ];
}

const unanswered = ({ offer, parties }: Agreement): string[] =>
  parties
    .filter(
      ({ org }) =>
        offer!.to.includes(org.legalPartyId) &&
        !offer!.accepted.some(({ legalPartyId }) => legalPartyId === org.legalPartyId),
    )
    .map(({ org }) => org.name);
