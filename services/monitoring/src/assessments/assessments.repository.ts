import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { cooperationsInScope, Values } from '../access/scope-filter';
import type { AssessmentQuery } from './assessment-query.dto';
import type { AssessmentView, VerdictPeriod } from './assessments.dto';
import { filters } from './filters';

/** A row of `assessment`, whether it is read or was judged just now. */
export type AssessmentRow = Record<string, unknown> & { severity: number; cooperation_id: string };

const SELECT = `select a.*, coalesce(p.version, 0) as version
  from assessment a left join published_assessment p using (assessment_id)`;

/** Reads assessments, the worst first. */
@Injectable()
export class AssessmentsRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async list(query: AssessmentQuery, caller: Caller): Promise<Page<AssessmentView>> {
    const values = new Values();
    const conditions = [
      cooperationsInScope(caller, 'assessments.read', values),
      ...filters(query, values),
    ];
    const after = decodeCursor(query.after, 2);
    if (after)
      conditions.push(
        `(a.severity, a.cooperation_id) > (${values.add(after[0])}::int, ${values.add(after[1])}::uuid)`,
      );
    const rows = await this.database.source.query<AssessmentRow[]>(
      `${SELECT} where ${conditions.join(' and ')}
       order by a.severity, a.cooperation_id limit ${values.add(query.limit + 1)}`,
      values.list,
    );
    const page = pageOf(rows, query.limit, (row) => [row.severity, row.cooperation_id]);
    return { ...page, items: page.items.map(toView) };
  }

  async get(cooperationId: string): Promise<AssessmentView> {
    const [row] = await this.database.source.query<AssessmentRow[]>(
      `${SELECT} where a.cooperation_id = $1`,
      [cooperationId],
    );
    if (!row) throw refusal('NOT_FOUND');
    return toView(row);
  }

  /** The periods in which verdict and rung stayed the same. */
  async verdicts(cooperationId: string): Promise<VerdictPeriod[]> {
    const rows = await this.database.source.query<(VerdictPeriod & { to: string | null })[]>(
      `select valid_from as "from", valid_to as "to", verdict, rung from assessment_history
       where cooperation_id = $1 order by valid_from`,
      [cooperationId],
    );
    const periods: VerdictPeriod[] = [];
    for (const { from, to, verdict, rung } of rows) {
      const last = periods.at(-1);
      if (last?.verdict === verdict && last.rung === rung) delete last.to;
      else periods.push({ from, verdict, rung });
      if (to) periods.at(-1)!.to = to;
    }
    return periods;
  }
}

const optional = (name: string, value: unknown) =>
  value === null || value === undefined ? {} : { [name]: value };

/** What the API says of a row. */
export const toView = (row: AssessmentRow): AssessmentView =>
  ({
    assessmentId: row.assessment_id,
    cooperationId: row.cooperation_id,
    title: row.title,
    cooperationType: row.cooperation_type,
    parties: row.parties,
    leadOrg: row.lead_org,
    regionCodes: row.region_codes,
    affairCodes: row.affair_codes,
    ...optional('signedOn', row.signed_on),
    ...optional('endsOn', row.ends_on),
    status: row.status,
    asOf: row.as_of,
    ageDays: row.age_days,
    activeDays: row.active_days,
    stoppedDays: row.stopped_days,
    rung: row.rung,
    gaps: row.gaps,
    rules: row.rules,
    verdict: row.verdict,
    ...optional('cause', row.cause),
    ...optional('index', row.index_value),
    ...(row.unattested === true && { unattested: true }),
    nextStep: row.next_step,
    ...optional('initiativeCode', row.initiative_code),
    milestones: row.milestones,
    confirmedMilestones: row.confirmed_milestones,
    version: row.version,
  }) as unknown as AssessmentView;
