import { FUNDING_SOURCE_RULES, type FundingSource } from '@nyata/contracts';

/** What an action lacks in the planning calendar of the next fiscal year. */
export type BudgetGap = 'NO_LINE' | 'NOT_IN_DRAFT_BUDGET';

/** From March to June the next year's plans are made; in October and November its budget. */
const PLANNING = ['03', '04', '05', '06'];
const BUDGETING = ['10', '11'];

/** Which gap the calendar asks for on a day; none in the months between. */
export function gapAskedOn(day: string): BudgetGap | undefined {
  const month = day.slice(5, 7);
  if (PLANNING.includes(month)) return 'NO_LINE';
  return BUDGETING.includes(month) ? 'NOT_IN_DRAFT_BUDGET' : undefined;
}

interface Line {
  source: FundingSource;
  planned: number;
  ceiling?: number;
  appropriation?: number;
}

/** Does an action that runs into the next year have the gap that the calendar asks for? */
export function hasGap(gap: BudgetGap, nextYear: readonly Line[]): boolean {
  if (gap === 'NO_LINE') return nextYear.length === 0;
  return nextYear.some(
    ({ source, ceiling, appropriation }) =>
      FUNDING_SOURCE_RULES[source].publicBudget &&
      ceiling === undefined &&
      appropriation === undefined,
  );
}
