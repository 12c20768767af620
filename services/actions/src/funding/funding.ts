import {
  FUNDING_SOURCE_RULES,
  refusal,
  type FundingSource,
  type Money,
  type PayloadOf,
} from '@nyata/contracts';
import type { Decision } from '../decision';

/** The money of an action from one source in one fiscal year; whole rupiah. */
export interface Funding extends Money {
  fundingId: string;
  cooperationId: string;
  actionId: string;
  fiscalYear: number;
  source: FundingSource;
  spent?: number;
  accountCode?: string;
  version: number;
}

/** What is known of the money behind a plan. */
export type Secured = Pick<Funding, 'ceiling' | 'appropriation' | 'committed'>;

export function planFunding(
  command: Omit<Funding, 'version' | keyof Secured | 'spent'>,
): Decision<Funding> {
  requireMoney(command.source);
  return planned({ ...command, version: 0 });
}

/** The plan of a year anew: more, less, another account. */
export function replanFunding(
  funding: Funding,
  change: Pick<Funding, 'planned' | 'accountCode'>,
): Decision<Funding> {
  requireMoney(funding.source);
  return planned({ ...funding, ...change });
}

/** A public budget has a ceiling and an appropriation, any other source a commitment. */
export function secureFunding(funding: Funding, secured: Secured): Decision<Funding> {
  requireMoney(funding.source);
  const { publicBudget } = FUNDING_SOURCE_RULES[funding.source];
  const wrong = publicBudget
    ? secured.committed !== undefined && '/committed'
    : (secured.ceiling !== undefined && '/ceiling') ||
      (secured.appropriation !== undefined && '/appropriation');
  if (wrong)
    throw refusal('AMOUNT_NOT_OF_SOURCE', { source: funding.source }, [
      { pointer: wrong, code: 'AMOUNT_NOT_OF_SOURCE' },
    ]);
  const state = { ...funding, ...secured };
  return { state, events: [{ name: 'funding-secured', payload: factsOf(state) }] };
}

export function spendFunding(funding: Funding, spent: number): Decision<Funding> {
  requireMoney(funding.source);
  const state = { ...funding, spent };
  return { state, events: [{ name: 'funding-spent', payload: factsOf(state) }] };
}

/** Follows an approved request only: that something costs nothing lifts a rung, so one click must not say it. */
export function declareNoCost(command: {
  fundingId: string;
  cooperationId: string;
  actionId: string;
  fiscalYear: number;
  reason: string;
  changeRequestId: string;
}): Decision<Funding> {
  const { reason: _, changeRequestId: _request, ...row } = command;
  const state: Funding = { ...row, source: 'NONE_REQUIRED', planned: 0, version: 0 };
  return { state, events: [{ name: 'no-cost-declared', payload: command }] };
}

function planned(state: Funding): Decision<Funding> {
  return { state, events: [{ name: 'funding-planned', payload: factsOf(state) }] };
}

function requireMoney(source: FundingSource): void {
  if (source === 'NONE_REQUIRED')
    throw refusal('NO_COST_NEEDS_APPROVAL', {}, [
      { pointer: '/source', code: 'NO_COST_NEEDS_APPROVAL' },
    ]);
}

function factsOf({ version: _, ...facts }: Funding): PayloadOf<'funding-planned'> {
  return facts;
}
