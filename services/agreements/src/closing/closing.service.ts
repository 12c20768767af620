import { Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import type { AgreementStatus } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { AccessRepository } from '../access/access.repository';
import { AgreementDecisionsService, type Command } from '../agreements/agreement-decisions.service';
import type { AgreementView } from '../agreements/agreement-view.dto';
import { AgreementRepository } from '../agreements/agreement.repository';
import { CooperationDocumentsRepository } from '../agreements/cooperation-documents.repository';
import { WorkReferenceRepository } from '../work-reference/work-reference.repository';
import { end, type Closing } from './closing';

/** Closes what is over, with what the rest of the system knows of it. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly decisions: AgreementDecisionsService,
    private readonly agreements: AgreementRepository,
    private readonly access: AccessRepository,
    private readonly cooperation: CooperationDocumentsRepository,
    private readonly work: WorkReferenceRepository,
  ) {}

  end(command: Command, closing: Closing): Promise<AgreementView> {
    const { caller, by } = command;
    return this.decisions.take(command, async (agreement, tx) =>
      end(
        agreement,
        closing,
        {
          finalEvaluationId: await this.work.finalEvaluationOf(tx, agreement),
          successorStatus: await this.successorStatus(tx, closing.successorId, caller),
          otherStatuses: await this.cooperation.otherStatuses(tx, agreement),
        },
        by,
      ),
    );
  }

  private async successorStatus(
    tx: EntityManager,
    id: string | undefined,
    caller: Caller,
  ): Promise<AgreementStatus | undefined> {
    const successor = id && (await this.agreements.find(id, tx));
    if (!successor) return undefined;
    const facts = await this.access.factsOf(successor, tx);
    return allows(caller, 'agreements.read', facts) === 'allowed' ? successor.status : undefined;
  }
}
