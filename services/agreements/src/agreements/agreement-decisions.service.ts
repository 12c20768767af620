import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Agreement, Decision } from './agreement';
import { AgreementRepository } from './agreement.repository';
import type { AgreementView } from './agreement-view.dto';
import { AgreementViewsService } from './agreement-views.service';

/** A caller's command on an agreement as it saw it. */
export interface Command {
  agreementId: string;
  version: number;
  caller: Caller;
  by: Origin;
}

/** Takes a decision on one agreement: loads it as the caller saw it, decides, saves it with its events. */
@Injectable()
export class AgreementDecisionsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
    private readonly views: AgreementViewsService,
  ) {}

  take(
    { agreementId, version, caller, by }: Command,
    decide: (agreement: Agreement, tx: EntityManager) => Decision | Promise<Decision>,
  ): Promise<AgreementView> {
    return this.database.transaction(async (tx) => {
      const decision = await decide(await this.agreements.load(tx, agreementId, version), tx);
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }
}
