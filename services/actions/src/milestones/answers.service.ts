import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, type StoredUpload } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { FollowUpAction } from '../actions/action';
import { completeAction } from '../actions/course';
import { saveAction } from '../actions/action.repository';
import { reopenAction } from '../actions/closing';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf } from '../cooperation-reference/organisation.repository';
import type { Decision } from '../decision';
import { evidenceOf } from '../evidence/evidence.repository';
import { EvidenceService } from '../evidence/evidence.service';
import { ObstaclesService } from '../obstacles/obstacles.service';
import { saidIn } from '../state';
import { confirmMilestone, disputeMilestone } from './answering';
import { askClarification, giveClarification } from './clarifying';
import type { Milestone } from './milestone';
import { milestoneView, type MilestoneView } from './milestone-view.projection';
import { lockMilestone, progressOf, saveMilestone } from './milestone.repository';
import type {
  AskClarification,
  ConfirmMilestone,
  DisputeMilestone,
  GiveClarification,
  RecordPaperMinute,
  RetractConfirmation,
} from './answers.dto';
import { recordPaperMinute } from './paper';
import { retractConfirmation } from './retracting';

interface Locked {
  milestone: Milestone;
  action: FollowUpAction;
}

/** Use cases of answers to claims: yes, no, a question, a confirmation taken back, a minute on paper. */
@Injectable()
export class AnswersService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly evidence: EvidenceService,
    private readonly obstacles: ObstaclesService,
  ) {}

  confirm(id: string, body: ConfirmMilestone, caller: Caller, by: Origin): Promise<MilestoneView> {
    return this.answering(id, by, async (tx, { milestone, action }) => {
      const evidence = await evidenceOf(tx, id);
      const command = { ...saidIn(body), answerer: caller, actionType: action.type, evidence };
      const confirmed = await saveMilestone(tx, confirmMilestone(milestone, command, by), by);
      const completed = completeAction(action, await progressOf(tx, action.actionId), by);
      if (completed) await saveAction(tx, completed, by);
      return confirmed;
    });
  }

  /** The third dispute is no misunderstanding any more: it stands in the way until somebody settles it. */
  dispute(id: string, body: DisputeMilestone, caller: Caller, by: Origin): Promise<MilestoneView> {
    return this.answering(id, by, async (tx, { milestone }) => {
      const attached = await evidenceOf(tx, id);
      const command = { ...saidIn(body), answerer: caller, attached };
      const decision = disputeMilestone(milestone, command, by);
      const disputed = await saveMilestone(tx, decision, by);
      await this.obstacles.afterDispute(tx, disputed, caller, by);
      return disputed;
    });
  }

  ask(id: string, body: AskClarification, caller: Caller, by: Origin): Promise<MilestoneView> {
    return this.deciding(id, by, ({ milestone }) =>
      askClarification(milestone, { ...body, asker: caller }, by),
    );
  }

  clarify(id: string, body: GiveClarification, caller: Caller, by: Origin): Promise<MilestoneView> {
    return this.deciding(id, by, ({ milestone }) =>
      giveClarification(milestone, { ...body, replier: caller }, by),
    );
  }

  retract(
    id: string,
    body: RetractConfirmation,
    caller: Caller,
    by: Origin,
  ): Promise<MilestoneView> {
    return this.answering(id, by, async (tx, { milestone, action }) => {
      const cooperation = await cooperationOf(tx, milestone.cooperationId);
      const retractor = {
        org: await orgRefOf(tx, cooperation, caller.organisationId),
        memberId: caller.memberId,
        isInspector: caller.roles.includes('inspector'),
      };
      const decision = retractConfirmation(milestone, { ...body, retractor }, by);
      const open = await saveMilestone(tx, decision, by);
      const reopened = reopenAction(action, by);
      if (reopened) await saveAction(tx, reopened, by);
      return open;
    });
  }

  /** Kept as evidence of the milestone and told on behalf of whoever signed. */
  recordPaper(
    id: string,
    body: RecordPaperMinute,
    file: StoredUpload,
    caller: Caller,
    by: Origin,
  ): Promise<MilestoneView> {
    const { claimId, confirmerOrganisationId, signedOn } = body;
    return this.answering(id, by, async (tx, { milestone, action }) => {
      const confirmer = milestone.confirmers.find(
        ({ organisationId }) => organisationId === confirmerOrganisationId,
      );
      if (!confirmer) throw refusal('NOT_A_CONFIRMER');
      const described = { milestoneId: id, ...(signedOn && { takenOn: signedOn }) };
      const minute = await this.evidence.keep(tx, milestone, described, file, caller, by);
      const command = { claimId, confirmer, officer: caller, minute, actionType: action.type };
      const behalf = { ...by, onBehalfOf: confirmerOrganisationId };
      return saveMilestone(tx, recordPaperMinute(milestone, command, by), behalf);
    });
  }

  private deciding(
    id: string,
    by: Origin,
    decide: (locked: Locked) => Decision<Milestone>,
  ): Promise<MilestoneView> {
    return this.answering(id, by, (tx, locked) => saveMilestone(tx, decide(locked), by));
  }

  private answering(
    id: string,
    by: Origin,
    answer: (tx: EntityManager, locked: Locked) => Promise<Milestone>,
  ): Promise<MilestoneView> {
    return this.database.transaction(async (tx) => {
      const locked = await lockMilestone(tx, id);
      const answered = await answer(tx, locked);
      return milestoneView(tx, answered, await cooperationOf(tx, answered.cooperationId));
    });
  }
}
