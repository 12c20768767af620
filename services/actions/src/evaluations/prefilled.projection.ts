import type { EntityManager } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { deviationOf, type DeviationFigures } from '../funding/deviation';
import { FundingRow } from '../funding/funding.entity';
import type { Funding } from '../funding/funding';
import type { Indicator } from '../indicators/indicator';
import { IndicatorRow } from '../indicators/indicator.entity';
import { achievementOf } from '../indicators/measurement';
import { MilestoneRow } from '../milestones/milestone.entity';
import { ReportRow } from '../reports/report.entity';
import { stateOf } from '../state';
import type { EvaluationRound } from './evaluation';

/** What the records of a cooperation already answer of an evaluation's questions. */
export interface Prefilled {
  actions: Record<string, number>;
  milestones: { confirmed: number; all: number; disputed: number };
  money: DeviationFigures;
  indicators: { title: string; achievement?: number; targetChangedLate: boolean }[];
  reports: { owed: number; inTime: number; missing: number };
}

export async function prefilledFor(
  tx: EntityManager,
  { cooperationId, agreementId }: EvaluationRound,
  today: string,
): Promise<Prefilled> {
  const actions = await tx.findBy(ActionRow, {
    cooperationId,
    ...(agreementId && { implementingAgreementId: agreementId }),
  });
  const ids = actions.map(({ actionId }) => actionId);
  const own = <T extends { actionId: string }>(rows: T[]) =>
    rows.filter(({ actionId }) => ids.includes(actionId));
  const milestones = own(await tx.findBy(MilestoneRow, { cooperationId }));
  const fundings = own(await tx.findBy(FundingRow, { cooperationId }));
  const indicators = await tx.findBy(IndicatorRow, { cooperationId, retired: false });
  const reports = await tx.findBy(ReportRow, { cooperationId });
  return {
    actions: countBy(actions.map(({ status }) => status)),
    milestones: {
      all: milestones.length,
      confirmed: milestones.filter(({ status }) => status === 'CONFIRMED').length,
      disputed: milestones.filter(({ status }) => status === 'DISPUTED').length,
    },
    money: deviationOf(
      fundings.map((row) => stateOf<Funding>(row)),
      today,
    ),
    indicators: indicators.map((row) => {
      const { title, targetChangedLate } = row;
      const achieved = achievementOf(stateOf<Indicator>(row));
      return { title, targetChangedLate, ...(achieved && { achievement: achieved.achievement }) };
    }),
    reports: {
      owed: reports.filter(({ status }) => status !== 'WAIVED').length,
      inTime: reports.filter(({ submittedOn, dueOn }) => submittedOn && submittedOn <= dueOn)
        .length,
      missing: reports.filter(({ status, dueOn }) => !isIn(status) && dueOn < today).length,
    },
  };
}

const isIn = (status: ReportRow['status']): boolean =>
  ['SUBMITTED', 'ACCEPTED', 'WAIVED'].includes(status);

function countBy(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
