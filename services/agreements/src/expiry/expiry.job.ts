import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { expiryRungsAt } from '@nyata/reference';
import { AgreementRepository } from '../agreements/agreement.repository';
import { passDay } from '../agreements/ending';

/** Once a day: agreements whose term is over expire, those near their end say so. */
@Injectable()
export class ExpiryJob {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
  ) {}

  async run(today: string, origin: Origin): Promise<void> {
    // One transaction each: a long day must not hold locks, and a job that died half-way starts again.
    for (const id of await this.agreements.idsEnding(today, expiryRungsAt(today)))
      await this.database.transaction(async (tx) => {
        const decision = passDay(await this.agreements.load(tx, id), today);
        if (decision) await this.agreements.save(tx, decision, origin);
      });
  }
}
