import { refusal } from '@nyata/contracts';
import { addMonths, businessDate, type Origin } from '@nyata/kernel';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';

/** A declaration that an umbrella is to be no more than a framework until its review. */
export interface FrameworkDeclaration {
  reason: string;
  declaredOn: string;
  reviewOn: string;
  approvedByRole: string;
  liftedOn?: string;
}

const MONTHS_TO_REVIEW = 12;
const DECLARATIONS_IN_A_ROW = 2;

/** What must be known beside the agreement. */
export interface UnderUmbrella {
  /** An implementing agreement under it that was not withdrawn or voided. */
  hasImplementing: boolean;
}

/** The head takes it upon the office that nothing follows for now, and says when that is looked at again. */
export function declareFramework(
  agreement: Agreement,
  { reason, reviewOn }: Pick<FrameworkDeclaration, 'reason' | 'reviewOn'>,
  { hasImplementing }: UnderUmbrella,
  by: Origin,
): Decision {
  after(agreement, 'declareFramework');
  const { role, cooperationType, frameworks } = agreement;
  if (role !== 'UMBRELLA' || cooperationType === 'SYNERGY' || hasImplementing)
    throw refusal('FRAMEWORK_NOT_POSSIBLE');
  const today = businessDate(by.now);
  const latest = addMonths(today, MONTHS_TO_REVIEW);
  if (reviewOn > latest || reviewOn <= today)
    throw refusal('REVIEW_TOO_FAR', { latest }, [
      { pointer: '/reviewOn', code: 'REVIEW_TOO_FAR', params: { latest } },
    ]);
  if (inARow(frameworks) >= DECLARATIONS_IN_A_ROW) throw refusal('FRAMEWORK_EXHAUSTED');
  const approvedByRole = by.actorRole ?? 'bureau-head';
  return {
    state: {
      ...agreement,
      frameworks: [...frameworks, { reason, declaredOn: today, reviewOn, approvedByRole }],
    },
    events: [
      {
        name: 'framework-only-declared',
        payload: { ...keysOf(agreement), reason, reviewOn, approvedByRole },
      },
    ],
  };
}

/** From now on the umbrella has to be followed up like any other. */
export function liftFramework(agreement: Agreement, reason: string, by: Origin): Decision {
  after(agreement, 'liftFramework');
  const framework = frameworkOf(agreement);
  if (!framework) throw refusal('NO_FRAMEWORK');
  const lifted = { ...framework, liftedOn: businessDate(by.now) };
  return {
    state: { ...agreement, frameworks: [...agreement.frameworks.slice(0, -1), lifted] },
    events: [
      {
        name: 'framework-only-lifted',
        payload: {
          ...keysOf(agreement),
          reason,
          reviewOn: framework.reviewOn,
          approvedByRole: by.actorRole ?? 'bureau-head',
        },
      },
    ],
  };
}

/** The declaration that holds; none when there is none or the last one was lifted. */
export function frameworkOf({
  frameworks,
}: Pick<Agreement, 'frameworks'>): FrameworkDeclaration | undefined {
  const last = frameworks.at(-1);
  return last?.liftedOn === undefined ? last : undefined;
}

/** How often it was declared since the last time that it was lifted. */
const inARow = (frameworks: readonly FrameworkDeclaration[]): number =>
  frameworks.length - 1 - frameworks.findLastIndex(({ liftedOn }) => liftedOn !== undefined);
