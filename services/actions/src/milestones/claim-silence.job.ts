import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { idsUnanswered, lockMilestone, saveMilestone } from './milestone.repository';
import { noticeSilence } from './silence';

/** Once a day: claims that nobody has answered in time say so. */
@Injectable()
export class ClaimSilenceJob {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async run(today: string, origin: Origin): Promise<void> {
    // One transaction each: a long day must not hold locks, and a job that died half-way starts again.
    for (const id of await idsUnanswered(this.database.source.manager, today))
      await this.database.transaction(async (tx) => {
        const { milestone } = await lockMilestone(tx, id);
        const noticed = noticeSilence(milestone, today);
        if (noticed) await saveMilestone(tx, noticed, origin);
      });
  }
}
