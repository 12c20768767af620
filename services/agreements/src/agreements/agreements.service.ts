import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf } from '@nyata/http';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { ProcedureBook } from '@nyata/reference';
import type { EntityManager } from 'typeorm';
import { PartnerReferenceRepository } from '../partner-reference/partner-reference.repository';
import { policyOf } from '../procedures/policy';
import { firstDueOn } from '../procedures/procedure-run';
import { WorkStagesService } from '../procedures/work-stages.service';
import { stateOf } from '../state';
import type { Agreement, Decision } from './agreement';
import { AgreementListRepository } from './agreement-list.repository';
import { AgreementNumberRepository } from './agreement-number.repository';
import { AgreementRepository } from './agreement.repository';
import type { AgreementPage, AgreementView } from './agreement-view.dto';
import { AgreementViewsService } from './agreement-views.service';
import type { AgreementQuery } from './agreements.dto';
import type { CompleteSignature, RecordSignature, TerminateAgreement } from './decisions.dto';
import { terminate, withdraw } from './ending';
import { assignOfficer, vacateOffice } from './responsible-officer';
import { completeSignature } from './signature-completion';
import { recordSignature } from './signing';

/** Use cases of an agreement from its draft to its end. */
@Injectable()
export class AgreementsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
    private readonly numbers: AgreementNumberRepository,
    private readonly lists: AgreementListRepository,
    private readonly partners: PartnerReferenceRepository,
    private readonly views: AgreementViewsService,
    private readonly stages: WorkStagesService,
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
  ) {}

  async list(query: AgreementQuery, caller: Caller): Promise<AgreementPage> {
    const after = decodeCursor(query.after, query.stuck ? 2 : 1);
    const rows = await this.lists.page(query, caller, this.views.today(), after);
    const page = pageOf(rows, query.limit, ({ agreementId, procedure }) =>
      query.stuck ? [firstDueOn(procedure)!, agreementId] : [agreementId],
    );
    return { ...page, items: page.items.map((row) => this.views.summary(row)) };
  }

  async get(id: string, caller: Caller): Promise<AgreementView> {
    const agreement = await this.agreements.find(id);
    if (!agreement) throw refusal('NOT_FOUND');
    return this.views.whole(agreement, caller);
  }

  recordSignature(
    id: string,
    version: number,
    input: RecordSignature,
    caller: Caller,
    by: Origin,
  ): Promise<AgreementView> {
    return this.database.transaction(async (tx) => {
      // Parties sign beside each other: what another one signed or filed takes nothing from this signature.
      const beside = ['signature-recorded', 'document-filed'] as const;
      const agreement = await this.agreements.load(tx, id, version, beside);
      const { rules } = policyOf(agreement, businessDate(by.now), this.book);
      const decision = recordSignature(agreement, stateOf(input), rules, by);
      await this.numbers.claim(tx, decision.state);
      const followed = await this.stages.after(tx, decision, by);
      return this.views.whole(await this.agreements.save(tx, followed, by), caller);
    });
  }

  completeSignature(
    id: string,
    version: number,
    input: CompleteSignature,
    caller: Caller,
    by: Origin,
  ) {
    return this.change(id, version, caller, by, (agreement) =>
      completeSignature(agreement, stateOf(input)),
    );
  }

  withdraw(id: string, version: number, reason: string, caller: Caller, by: Origin) {
    return this.change(id, version, caller, by, (agreement) => withdraw(agreement, reason));
  }

  terminate(id: string, version: number, input: TerminateAgreement, caller: Caller, by: Origin) {
    return this.change(id, version, caller, by, (agreement) =>
      terminate(agreement, stateOf(input), by),
    );
  }

  assignOfficer(id: string, version: number, memberId: string, caller: Caller, by: Origin) {
    return this.change(id, version, caller, by, async (agreement, tx) =>
      assignOfficer(agreement, await this.partners.member(tx, memberId)),
    );
  }

  /** A member left: nobody answers for its agreements until someone is assigned. */
  async vacateOffices(tx: EntityManager, memberId: string, by: Origin): Promise<void> {
    for (const id of await this.agreements.idsOfOfficer(tx, memberId)) {
      const decision = vacateOffice(await this.agreements.load(tx, id), memberId);
      if (decision) await this.agreements.save(tx, decision, by);
    }
  }

  private change(
    id: string,
    version: number,
    caller: Caller,
    by: Origin,
    decide: (agreement: Agreement, tx: EntityManager) => Decision | Promise<Decision>,
  ): Promise<AgreementView> {
    return this.database.transaction(async (tx) => {
      const decision = await decide(await this.agreements.load(tx, id, version), tx);
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }
}
