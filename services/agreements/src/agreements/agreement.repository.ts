import { Inject, Injectable } from '@nestjs/common';
import type { EventsOf } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { businessDate, type Origin } from '@nyata/kernel';
import { eventWriter, lockRow, newAggregatesWriter, type Database } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import { AccessRepository } from '../access/access.repository';
import { AgreementChangeRepository } from '../change-history/agreement-change.repository';
import { firstDueOn } from '../procedures/procedure-run';
import { stateOf } from '../state';
import { AgreementRow } from './agreement.entity';
import { termOf, type Agreement, type Decision } from './agreement';

const write = eventWriter('agreements');
const writeNew = newAggregatesWriter('agreements');

@Injectable()
export class AgreementRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly access: AccessRepository,
    private readonly changes: AgreementChangeRepository,
  ) {}

  /**
   * The agreement for a decision, as the caller saw it: at `version`, or a later one that only `harmless`
   * events led to. Refuses VERSION_CONFLICT with what has changed since.
   */
  async load(
    tx: EntityManager,
    id: string,
    version?: number,
    harmless: readonly EventsOf<'agreements'>[] = [],
  ): Promise<Agreement> {
    const row = await lockRow(tx, AgreementRow, id);
    if (version !== undefined) {
      const seen = { agreementId: id, version, actual: row.version };
      await this.changes.assertSeen(tx, seen, harmless);
    }
    return agreementOf(row);
  }

  /** The row, its events, and who may see it from now on, in one transaction. */
  async save(tx: EntityManager, { state, events }: Decision, origin: Origin): Promise<Agreement> {
    const row = rowOf(state);
    const [saved] = await Promise.all([
      write(tx, { entity: AgreementRow, row, events, origin }),
      this.access.open(tx, [state], businessDate(origin.now)),
      this.changes.remember(tx, [{ state, events }], origin),
    ]);
    return agreementOf(saved);
  }

  /** Many new agreements at once, each as `save` keeps one. */
  async saveNew(tx: EntityManager, decisions: readonly Decision[], origin: Origin): Promise<void> {
    if (decisions.length === 0) return;
    const added = decisions.map(({ state, events }) => ({ row: rowOf(state), events }));
    const states = decisions.map(({ state }) => state);
    await Promise.all([
      writeNew(tx, { entity: AgreementRow, added, origin }),
      this.access.open(tx, states, businessDate(origin.now)),
      this.changes.remember(tx, decisions, origin),
    ]);
  }

  async find(id: string, tx = this.database.source.manager): Promise<Agreement | undefined> {
    const row = await tx.findOneBy(AgreementRow, { agreementId: id });
    return row ? agreementOf(row) : undefined;
  }

  async findByDocument(documentId: string): Promise<Agreement | undefined> {
    const row = await this.database.source
      .createQueryBuilder(AgreementRow, 'a')
      .where('a.documents @> :document::jsonb', { document: JSON.stringify([{ documentId }]) })
      .getOne();
    return row ? agreementOf(row) : undefined;
  }

  /** A running cooperation of the same legal parties in the same main affair. */
  async similarTo(
    tx: EntityManager,
    wanted: { leadLegalPartyId: string; partyOrganisationIds: string[]; mainAffair?: string },
  ): Promise<string | undefined> {
    const found = await tx
      .createQueryBuilder(AgreementRow, 'a')
      .where('a.leadLegalPartyId = :lead', { lead: wanted.leadLegalPartyId })
      .andWhere('a.partyOrganisationIds @> :parties::uuid[]', {
        parties: wanted.partyOrganisationIds,
      })
      .andWhere('a.affair_codes[1] = :affair', { affair: wanted.mainAffair ?? '' })
      .andWhere(`a.role in ('UMBRELLA', 'STANDALONE')`)
      .andWhere({ status: In(['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED']) })
      .orderBy('a.agreementId')
      .limit(1)
      .getOne();
    return found?.agreementId;
  }

  /** Ids of the agreements that a member answers for. */
  async idsOfOfficer(tx: EntityManager, memberId: string): Promise<string[]> {
    const rows = await tx.find(AgreementRow, {
      where: { responsibleMemberId: memberId },
      select: { agreementId: true },
      order: { agreementId: 'asc' },
    });
    return rows.map(({ agreementId }) => agreementId);
  }

  /** Ids of the agreements whose end has passed by `today` or is one of `days` days ahead. */
  async idsEnding(today: string, days: readonly number[]): Promise<string[]> {
    const rows = await this.database.source
      .createQueryBuilder(AgreementRow, 'a')
      .select('a.agreementId', 'id')
      .where(`a.status in ('IN_FORCE', 'SUSPENDED')`)
      .andWhere('(a.endsOn < :today or a.endsOn - :today::date in (:...days))', { today, days })
      .orderBy('a.agreementId')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}

const rowOf = (state: Agreement): AgreementRow =>
  Object.assign(new AgreementRow(), state, {
    leadOrganisationId: state.leadOrg.organisationId,
    leadLegalPartyId: state.leadOrg.legalPartyId,
    partyOrganisationIds: organisationsOf(state),
    endsOn: termOf(state).endsOn,
    stageDueOn: firstDueOn(state.procedure),
  });

/** Everybody that takes part: legal parties, parties, executing units. */
const organisationsOf = ({ parties }: Agreement): string[] => [
  ...new Set(
    parties.flatMap(({ org, executingOrganisationIds }) => [
      org.legalPartyId,
      org.organisationId,
      ...executingOrganisationIds,
    ]),
  ),
];

/** The state of a row: without what is only there to be searched. */
export function agreementOf(row: AgreementRow): Agreement {
  const {
    leadOrganisationId,
    leadLegalPartyId,
    partyOrganisationIds,
    endsOn,
    stageDueOn,
    ...state
  } = stateOf(row);
  return state;
}
