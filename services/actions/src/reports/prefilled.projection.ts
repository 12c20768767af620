import { businessDate } from '@nyata/kernel';
import type { EntityManager } from 'typeorm';
import { FundingRow } from '../funding/funding.entity';
import { MilestoneRow } from '../milestones/milestone.entity';
import { spanOf } from './period';
import type { PeriodicReport } from './report';

/** What the records of a period already say, so that the reporter only confirms and comments. */
export interface Prefilled {
  /** Weight of the confirmed milestones among all, in per cent. */
  physicalPct: number;
  spentByYear: Record<string, number>;
  confirmed: { milestoneId: string; title: string; on: string }[];
  awaiting: { milestoneId: string; title: string }[];
  overdue: { milestoneId: string; title: string; dueOn: string }[];
}

/** Of the milestones whose owner belongs to the reporter's legal party. */
export async function prefilledFor(tx: EntityManager, report: PeriodicReport): Promise<Prefilled> {
  const { from, to } = spanOf(report.period);
  const all = await tx.findBy(MilestoneRow, { cooperationId: report.cooperationId });
  const own = all.filter(({ owner }) => owner.legalPartyId === report.reporter.legalPartyId);
  const counted = own.filter(({ status }) => status !== 'WAIVED');
  const done = counted.flatMap((milestone) => {
    const on = confirmedOn(milestone);
    return on !== undefined && on <= to ? [{ milestone, on }] : [];
  });
  const weight = (rows: MilestoneRow[]) => rows.reduce((sum, row) => sum + row.weight, 0);
  const share = weight(done.map(({ milestone }) => milestone)) / (weight(counted) || 1);
  const named = ({ milestoneId, title }: MilestoneRow) => ({ milestoneId, title });
  return {
    physicalPct: Math.round(share * 100),
    spentByYear: await spentByYear(tx, report.cooperationId),
    confirmed: done
      .filter(({ on }) => on >= from)
      .map(({ milestone, on }) => ({ ...named(milestone), on })),
    awaiting: counted.filter(({ status }) => status === 'CLAIMED').map(named),
    overdue: counted
      .filter(({ status, dueOn }) => ['OPEN', 'DISPUTED'].includes(status) && dueOn <= to)
      .map((milestone) => ({ ...named(milestone), dueOn: milestone.dueOn })),
  };
}

function confirmedOn({ status, claims, currentClaimId }: MilestoneRow): string | undefined {
  if (status !== 'CONFIRMED') return undefined;
  const claim = claims.find(({ claimId }) => claimId === currentClaimId) ?? claims.at(-1);
  const at = claim?.answers.at(-1)?.at;
  return at === undefined ? undefined : businessDate(new Date(at));
}

async function spentByYear(
  tx: EntityManager,
  cooperationId: string,
): Promise<Record<string, number>> {
  const spent: Record<string, number> = {};
  for (const row of await tx.findBy(FundingRow, { cooperationId }))
    if (row.spent) spent[row.fiscalYear] = (spent[row.fiscalYear] ?? 0) + row.spent;
  return spent;
}
