import type { EntityManager } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { deviationOf } from '../funding/deviation';
import { FundingRow } from '../funding/funding.entity';
import type { Funding } from '../funding/funding';
import type { Indicator } from '../indicators/indicator';
import { IndicatorRow } from '../indicators/indicator.entity';
import { achievementOf } from '../indicators/measurement';
import { MilestoneRow } from '../milestones/milestone.entity';
import { ReportRow } from '../reports/report.entity';
import { stateOf } from '../state';
import type { EvaluationRound } from './evaluation';
import type { Known, KnownMilestone, KnownReport } from './known';

/** The part of a round that nobody has to fill in. */
export async function prefilledFor(
  tx: EntityManager,
  { cooperationId, agreementId }: EvaluationRound,
  today: string,
): Promise<Known> {
  const actions = await tx.findBy(ActionRow, {
    cooperationId,
    ...(agreementId && { implementingAgreementId: agreementId }),
  });
  const ids = new Set(actions.map(({ actionId }) => actionId));
  const own = <T extends { actionId: string }>(rows: T[]) =>
    rows.filter(({ actionId }) => ids.has(actionId));
  const milestones = own(await tx.findBy(MilestoneRow, { cooperationId }));
  const fundings = own(await tx.findBy(FundingRow, { cooperationId }));
  const indicators = await tx.findBy(IndicatorRow, { cooperationId, retired: false });
  const reports = await tx.findBy(ReportRow, { cooperationId });
  const confirmed = milestones.flatMap(confirmedOnly);
  return {
    actions: countBy(actions.map(({ status }) => status)),
    milestones: {
      all: milestones.length,
      confirmed: confirmed.length,
      disputed: milestones.filter(({ status }) => status === 'DISPUTED').length,
      inTime: confirmed.filter(({ inTime }) => inTime).length,
    },
    confirmed,
    overdue: milestones
      .filter(({ status, dueOn }) => ['OPEN', 'DISPUTED'].includes(status) && dueOn < today)
      .map(({ milestoneId, title, dueOn }) => ({ milestoneId, title, dueOn })),
    money: deviationOf(
      fundings.map((row) => stateOf<Funding>(row)),
      today,
    ),
    indicators: indicators.map(indicatorFacts),
    reports: {
      owed: reports.filter(({ status }) => status !== 'WAIVED').length,
      inTime: reports.filter(isInTime).length,
      missing: reports.filter(({ status, dueOn }) => !isIn(status) && dueOn < today).length,
    },
    reportRows: reports
      .filter(({ status }) => status !== 'WAIVED')
      .sort((a, b) => a.period.localeCompare(b.period))
      .map(reportFacts),
  };
}

function confirmedOnly(milestone: MilestoneRow): KnownMilestone[] {
  const { milestoneId, title, dueOn, status, claims, currentClaimId } = milestone;
  const claim = claims.find(({ claimId }) => claimId === currentClaimId);
  if (status !== 'CONFIRMED' || !claim) return [];
  const { happenedOn } = claim;
  return [{ milestoneId, title, happenedOn, dueOn, inTime: happenedOn <= dueOn }];
}

function indicatorFacts(row: IndicatorRow): Known['indicators'][number] {
  const { indicatorId, title, targetChangedLate } = row;
  const achieved = achievementOf(stateOf<Indicator>(row));
  const achievement = achieved && { achievement: achieved.achievement };
  return { indicatorId, title, targetChangedLate, ...achievement };
}

function reportFacts(row: ReportRow): KnownReport {
  const { reportId, period, reporter, status } = row;
  return { reportId, period, reporter: reporter.name, status, inTime: isInTime(row) };
}

const isInTime = ({ submittedOn, dueOn }: ReportRow): boolean =>
  Boolean(submittedOn && submittedOn <= dueOn);

const isIn = (status: ReportRow['status']): boolean =>
  ['SUBMITTED', 'ACCEPTED', 'WAIVED'].includes(status);

function countBy(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
