import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, demand } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { ActionRow } from '../actions/action.entity';
import { factsOf } from '../cooperation-reference/cooperation-facts';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf, participant } from '../cooperation-reference/organisation.repository';
import { MilestoneRow } from '../milestones/milestone.entity';
import { answerUpdate, requestUpdate, type UpdateRequest } from './update-request';
import { lockUpdateRequest, saveUpdateRequest } from './update-request.repository';
import type { RequestUpdate } from './update-requests.dto';

/** Use cases of requests for an update. */
@Injectable()
export class UpdateRequestsService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  request(body: RequestUpdate, caller: Caller, by: Origin): Promise<UpdateRequest> {
    const { actionId, milestoneId, toOrganisationId, question, answerDueOn } = body;
    return this.database.transaction(async (tx) => {
      const action = await tx.findOneBy(ActionRow, { actionId });
      const cooperation = action && (await cooperationOf(tx, action.cooperationId));
      demand(caller, 'updates.request', cooperation && factsOf(cooperation));
      if (!cooperation) throw refusal('NOT_FOUND');
      if (milestoneId && !(await tx.existsBy(MilestoneRow, { milestoneId, actionId })))
        throw refusal('NOT_FOUND');
      const command = {
        requestId: newId(),
        cooperationId: cooperation.cooperationId,
        about: { actionId, ...(milestoneId && { milestoneId }) },
        from: await orgRefOf(tx, cooperation, caller.organisationId),
        to: await participant(tx, cooperation, toOrganisationId, '/toOrganisationId'),
        question,
        ...(answerDueOn && { answerDueOn }),
      };
      return saveUpdateRequest(tx, requestUpdate(command, by), by);
    });
  }

  answer(
    id: string,
    version: number,
    text: string,
    caller: Caller,
    by: Origin,
  ): Promise<UpdateRequest> {
    const { memberId, organisationId } = caller;
    return this.database.transaction(async (tx) => {
      const request = await lockUpdateRequest(tx, id, version);
      const command = { text, memberId, organisationId };
      return saveUpdateRequest(tx, answerUpdate(request, command, by), by);
    });
  }
}
