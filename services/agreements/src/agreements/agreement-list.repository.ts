import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal, type AgreementStatus } from '@nyata/contracts';
import { DATABASE, type Keyset } from '@nyata/http';
import { isDate, isId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { visibleTo } from '../access/access.repository';
import { FenceRepository } from '../access/fence.repository';
import type { Agreement } from './agreement';
import { AgreementRow } from './agreement.entity';
import { agreementOf } from './agreement.repository';
import type { AgreementQuery } from './agreements.dto';
import { inQueue } from './work-queue.repository';

type AgreementFilter = Omit<AgreementQuery, 'limit' | 'after'>;

@Injectable()
export class AgreementListRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly fence: FenceRepository,
  ) {}

  /** What the caller may see, newest first; one row more than asked for when there is a next page. */
  async page(
    query: AgreementQuery,
    caller: Caller,
    today: string,
    after: Keyset | undefined,
  ): Promise<Agreement[]> {
    const list = this.select(query, caller, today).limit(query.limit + 1);
    if (query.stuck) longestStuck(list, today, after);
    else newest(list, after);
    return (await this.fence.inSight(await list.getMany(), caller)).map(agreementOf);
  }

  /** How many parties the one with the most has. */
  async mostParties(query: AgreementFilter, caller: Caller, today: string): Promise<number> {
    const most = await this.select(query, caller, today)
      .select('max(jsonb_array_length(a.parties))', 'most')
      .getRawOne<{ most: number | null }>();
    return most?.most ?? 0;
  }

  private select(query: AgreementFilter, caller: Caller, today: string) {
    const list = this.database.source
      .createQueryBuilder(AgreementRow, 'a')
      .where(visibleTo(caller));
    narrow(list, query);
    if (query.queue) inQueue(list, query.queue, caller.legalPartyId, today);
    if (query.status) byStatus(list, query.status, today);
    return list;
  }
}

function narrow(list: SelectQueryBuilder<AgreementRow>, query: AgreementFilter): void {
  const { q, cooperationType, cooperationId, leadOrganisationId, partyOrganisationId } = query;
  if (q) {
    const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    list.andWhere(`(agreement_words(${TEXT}) @@ agreement_query(:words) or ${TEXT} ilike :part)`, {
      words: q,
      part,
    });
  }
  if (cooperationType) list.andWhere('a.cooperationType = :cooperationType', { cooperationType });
  if (cooperationId) list.andWhere('a.cooperationId = :cooperationId', { cooperationId });
  if (leadOrganisationId)
    list.andWhere(':leadOrganisationId in (a.leadOrganisationId, a.leadLegalPartyId)', {
      leadOrganisationId,
    });
  if (partyOrganisationId)
    list.andWhere('a.partyOrganisationIds @> array[:partyOrganisationId]::uuid[]', {
      partyOrganisationId,
    });
  if (query.affairCode)
    list.andWhere(':affairCode = any(a.affairCodes)', { affairCode: query.affairCode });
}

/** As its two indexes have it: words in Indonesian and English, and any part of a name or number. */
const TEXT =
  'agreement_text(a.title, a.subjectMatter, a.label, a.registerNo, a.numbers, a.parties)';

function newest(list: SelectQueryBuilder<AgreementRow>, after: Keyset | undefined): void {
  list.orderBy('a.agreementId', 'DESC');
  if (after) list.andWhere('a.agreementId < :after', { after: after[0] });
}

/** Those with an open stage beyond its limit, the longest first. */
function longestStuck(
  list: SelectQueryBuilder<AgreementRow>,
  today: string,
  after: Keyset | undefined,
): void {
  list
    .andWhere(`a.stageDueOn < :today and a.status in ('IN_PROCEDURE', 'IN_FORCE')`, { today })
    .orderBy('a.stageDueOn', 'ASC')
    .addOrderBy('a.agreementId', 'ASC');
  if (!after) return;
  const [day, id] = after;
  // The database would take offence at a cursor that somebody made up.
  if (!isDate(String(day)) || !isId(String(id)))
    throw refusal('PAGE_UNKNOWN', {}, [{ pointer: '/after', code: 'INVALID_VALUE' }]);
  list.andWhere('(a.stageDueOn, a.agreementId) > (:day::date, :id::uuid)', { day, id });
}

const OVER = `(a.status in ('IN_FORCE', 'SUSPENDED') and a.endsOn < :today)`;

/** By the calendar's status, as it is shown, whether the daily job has run or not. */
function byStatus(
  list: SelectQueryBuilder<AgreementRow>,
  status: AgreementStatus,
  today: string,
): void {
  if (status === 'EXPIRED') list.andWhere(`(a.status = :status or ${OVER})`, { status, today });
  else list.andWhere(`a.status = :status and coalesce(not ${OVER}, true)`, { status, today });
}
