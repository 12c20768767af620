import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE } from '@nyata/http';
import { businessDate, type Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { In } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { gapAskedOn, hasGap } from './budget-calendar';
import type { BudgetGapItem, BudgetGaps as Gaps } from './funding.dto';
import { FundingRow } from './funding.entity';

/** What the planning calendar asks for on a day: open actions that run into a year without money for it. */
@Injectable()
export class BudgetGaps {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async askedOn(day: string | undefined, caller: Caller): Promise<Gaps> {
    const asOf = day ?? businessDate(this.clock.now());
    const fiscalYear = Number(asOf.slice(0, 4)) + 1;
    const gap = gapAskedOn(asOf);
    return { asOf, fiscalYear, items: gap ? await this.items(caller, fiscalYear, gap) : [] };
  }

  private async items(caller: Caller, fiscalYear: number, gap: 'NO_LINE' | 'NOT_IN_DRAFT_BUDGET') {
    const { manager } = this.database.source;
    const actions = await inSight(manager.createQueryBuilder(ActionRow, 'r'), caller)
      .andWhere(`r.status in ('PLANNED', 'IN_PROGRESS') and r.dueOn >= :begin`, {
        begin: `${fiscalYear}-01-01`,
      })
      .orderBy('r.dueOn')
      .getMany();
    const ids = actions.map(({ actionId }) => actionId);
    const lines = await manager.findBy(FundingRow, { actionId: In(ids), fiscalYear });
    const cooperations = await manager.findBy(CooperationRow, {
      cooperationId: In(actions.map(({ cooperationId }) => cooperationId)),
    });
    const titles = new Map(cooperations.map((one) => [one.cooperationId, one.title]));
    return actions.flatMap((action): BudgetGapItem[] => {
      const own = lines.filter(({ actionId }) => actionId === action.actionId);
      if (!hasGap(gap, own)) return [];
      const { actionId, title, cooperationId, owner } = action;
      const planned = own.reduce((sum, line) => sum + line.planned, 0);
      const cooperationTitle = titles.get(cooperationId)!;
      const named = { actionId, title, cooperationId, cooperationTitle, ownerName: owner.name };
      return [{ ...named, fiscalYear, gap, planned }];
    });
  }
}
