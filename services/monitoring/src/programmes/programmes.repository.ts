import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import { businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { cooperationsInScope, Values } from '../access/scope-filter';
import type { DocumentFacts } from '../assessment/facts';
import type { IndicatorFacts } from '../assessment/figures';
import { filters } from '../assessments/filters';
import { indicatorsOf, openStages, partIndicator } from './programme';
import type { ProgrammePart, ProgrammeView } from './programmes.dto';

/** More regions than the country has. */
const MOST_PARTS = 1000;

type Row = Omit<ProgrammePart, 'stages' | 'indicators' | 'signedOn'> & {
  signedOn: string | null;
  documents: DocumentFacts[];
  measures: IndicatorFacts[] | null;
};

/** One programme, region by region: from what is judged and what is known of each part. */
@Injectable()
export class ProgrammesRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(initiativeCode: string, caller: Caller): Promise<ProgrammeView> {
    const values = new Values();
    const conditions = [
      cooperationsInScope(caller, 'assessments.read', values),
      ...filters({ initiativeCode }, values),
    ];
    const rows = await this.database.source.query<Row[]>(
      `select a.cooperation_id as "cooperationId", a.title, a.region_codes as "regionCodes",
         a.lead_org as "leadOrg", a.parties, a.signed_on as "signedOn", a.status, a.verdict, a.rung,
         a.gaps, a.milestones, a.confirmed_milestones as "confirmedMilestones",
         a.next_step as "nextStep", f.facts->'documents' as documents,
         f.facts->'figures'->'indicators' as measures
       from assessment a join cooperation_facts f using (cooperation_id)
       where ${conditions.join(' and ')}
       order by a.severity, a.cooperation_id limit ${MOST_PARTS}`,
      values.list,
    );
    const items = rows.map(
      ({ documents, measures, signedOn, ...part }): ProgrammePart => ({
        ...part,
        ...(signedOn && { signedOn }),
        stages: openStages(documents),
        indicators: (measures ?? []).map(partIndicator),
      }),
    );
    const asOf = businessDate(this.clock.now());
    return { asOf, initiativeCode, indicators: indicatorsOf(items), items };
  }
}
