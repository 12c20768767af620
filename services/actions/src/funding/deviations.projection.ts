import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE } from '@nyata/http';
import { businessDate, type Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { regionByCode } from '@nyata/reference';
import { In } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { OrganisationRow } from '../cooperation-reference/organisation.entity';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { stateOf } from '../state';
import { deviationOf } from './deviation';
import type { Funding } from './funding';
import type { DeviationItem, DeviationQuery, DeviationReport, Grouping } from './funding.dto';
import { FundingRow } from './funding.entity';

const GONE = ['DROPPED', 'CARRIED_OVER'];

/** `region`: where the work is, or else the lead's own region. */
type Priced = { funding: Funding; action: ActionRow; region?: string };

/** What the money of a fiscal year falls short of, rolled up to actions, cooperations or agencies. */
@Injectable()
export class Deviations {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(query: DeviationQuery, caller: Caller): Promise<DeviationReport> {
    const { fiscalYear, by = 'ORGANISATION' } = query;
    const today = businessDate(this.clock.now());
    const priced = await this.priced(query, caller);
    const groups = new Map<string, Priced[]>();
    for (const one of priced) {
      const id = keyOf(one, by);
      groups.set(id, [...(groups.get(id) ?? []), one]);
    }
    const titles = await this.titles([...groups.values()].flat());
    const items = [...groups].map(([id, rows]): DeviationItem => {
      const { action } = rows[0]!;
      return {
        id,
        title: by === 'REGION' ? regionName(id) : titleOf(action, by, titles),
        ...(ONE_COOPERATION.includes(by) && { cooperationId: action.cooperationId }),
        ...figures(rows, today),
      };
    });
    items.sort((a, b) => (b.deviationPct ?? -1) - (a.deviationPct ?? -1));
    return { fiscalYear, total: figures(priced, today), items };
  }

  private async priced(query: DeviationQuery, caller: Caller): Promise<Priced[]> {
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(FundingRow, 'r'), caller).andWhere(
      'r.fiscalYear = :fiscalYear',
      { fiscalYear: query.fiscalYear },
    );
    if (query.cooperationId)
      list.andWhere('r.cooperationId = :cooperationId', { cooperationId: query.cooperationId });
    const rows = (await list.getMany()).map((row) => stateOf<Funding>(row));
    const actions = await manager.findBy(ActionRow, {
      actionId: In([...new Set(rows.map(({ actionId }) => actionId))]),
    });
    const known = new Map(actions.map((action) => [action.actionId, action]));
    const regions = query.by === 'REGION' ? await this.leadRegions(actions) : undefined;
    return rows.flatMap((funding) => {
      const action = known.get(funding.actionId);
      if (!action || GONE.includes(action.status)) return [];
      const region = action.location?.regionCode ?? regions?.get(action.cooperationId);
      return [{ funding, action, ...(region && { region }) }];
    });
  }

  /** The region of each cooperation's lead: that of work whose place was not written down. */
  private async leadRegions(actions: ActionRow[]): Promise<Map<string, string>> {
    const cooperationId = In([...new Set(actions.map((action) => action.cooperationId))]);
    const { manager } = this.database.source;
    const rows = await manager.findBy(CooperationRow, { cooperationId });
    const leads = await manager.findBy(OrganisationRow, {
      organisationId: In([...new Set(rows.map(({ leadOrg }) => leadOrg.organisationId))]),
    });
    const regions = new Map(leads.map((lead) => [lead.organisationId, lead.regionCode]));
    return new Map(
      rows.flatMap((row): [string, string][] => {
        const region = regions.get(row.leadOrg.organisationId);
        return region ? [[row.cooperationId, region]] : [];
      }),
    );
  }

  private async titles(priced: Priced[]): Promise<Map<string, string>> {
    const cooperationId = In([...new Set(priced.map(({ action }) => action.cooperationId))]);
    const rows = await this.database.source.manager.findBy(CooperationRow, { cooperationId });
    return new Map(rows.map((row) => [row.cooperationId, row.title]));
  }
}

const ONE_COOPERATION: readonly Grouping[] = ['COOPERATION', 'ACTION'];

const regionName = (code: string): string => regionByCode(code)?.name ?? code;

function keyOf({ action, region }: Priced, by: Grouping): string {
  switch (by) {
    case 'ACTION':
      return action.actionId;
    case 'COOPERATION':
      return action.cooperationId;
    case 'REGION':
      // Work in no region is a row of its own, or the rows would not add up to the whole.
      return region ?? '';
    case 'ORGANISATION':
      return action.owner.organisationId;
  }
}

function titleOf(action: ActionRow, by: Grouping, titles: Map<string, string>): string {
  if (by === 'ACTION') return action.title;
  return by === 'COOPERATION' ? titles.get(action.cooperationId)! : action.owner.name;
}

const figures = (rows: Priced[], today: string) => ({
  ...deviationOf(
    rows.map(({ funding }) => funding),
    today,
  ),
  actions: new Set(rows.map(({ action }) => action.actionId)).size,
});
