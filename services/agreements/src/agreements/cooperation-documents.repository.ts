import { Injectable } from '@nestjs/common';
import type { AgreementStatus } from '@nyata/contracts';
import { In, Not, type EntityManager } from 'typeorm';
import type { Agreement } from './agreement';
import { AgreementRow } from './agreement.entity';

/** What the other documents of an agreement's cooperation are. */
@Injectable()
export class CooperationDocumentsRepository {
  /** Is there an implementing agreement under this umbrella that was not given up? */
  hasImplementing(tx: EntityManager, { agreementId }: Agreement): Promise<boolean> {
    return tx.existsBy(AgreementRow, {
      umbrellaId: agreementId,
      status: Not(In(['WITHDRAWN', 'VOIDED'])),
    });
  }

  async otherStatuses(
    tx: EntityManager,
    { cooperationId, agreementId }: Agreement,
  ): Promise<AgreementStatus[]> {
    const rows = await tx.find(AgreementRow, {
      where: { cooperationId, agreementId: Not(agreementId) },
      select: { agreementId: true, status: true },
    });
    return rows.map(({ status }) => status);
  }

  /** The last day of the umbrella that an agreement implements. */
  async umbrellaEndsOn(tx: EntityManager, { umbrellaId }: Agreement): Promise<string | undefined> {
    if (umbrellaId === undefined) return undefined;
    const umbrella = await tx.findOne(AgreementRow, {
      where: { agreementId: umbrellaId },
      select: { agreementId: true, endsOn: true },
    });
    return umbrella?.endsOn ?? undefined;
  }
}
