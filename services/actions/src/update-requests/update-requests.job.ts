import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { passUpdateDay } from './update-request';
import { lockUpdateRequest, saveUpdateRequest, silentRequests } from './update-request.repository';

/** Once a day: questions whose day has passed in silence are said to be unanswered. */
@Injectable()
export class UpdateRequestsJob {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async run(today: string, origin: Origin): Promise<void> {
    for (const requestId of await silentRequests(this.database.source.manager, today))
      await this.database.transaction(async (tx) => {
        const passed = passUpdateDay(await lockUpdateRequest(tx, requestId), today);
        if (passed) await saveUpdateRequest(tx, passed, origin);
      });
  }
}
