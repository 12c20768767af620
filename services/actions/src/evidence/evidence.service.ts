import { Inject, Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import { DATABASE, demand, type StoredUpload } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { requireOpenPlan } from '../plans/plan';
import { holdPlan } from '../plans/plan.repository';
import { findMilestone } from '../milestones/milestone.repository';
import { subjectFacts } from '../subjects.service';
import { attachEvidence, linkEvidence, type Evidence } from './evidence';
import type { AttachEvidence } from './evidence.dto';
import { evidenceWith, findEvidence, holdContent, saveEvidence } from './evidence.repository';

/** Use cases of evidence. */
@Injectable()
export class EvidenceService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  attach(body: AttachEvidence, file: StoredUpload, caller: Caller, by: Origin): Promise<Evidence> {
    const { milestoneId, title, takenOn, place, sharedReason } = body;
    return this.database.transaction(async (tx) => {
      await demandSide(tx, milestoneId, caller);
      const { planId, cooperationId } = await findMilestone(tx, milestoneId);
      requireOpenPlan(await holdPlan(tx, planId));
      await holdContent(tx, file.sha256);
      const { own, usedElsewhere } = await evidenceWith(tx, file.sha256, cooperationId);
      if (own) {
        const linked = linkEvidence(own, milestoneId);
        return linked ? saveEvidence(tx, linked, by) : own;
      }
      const { organisationId, memberId } = caller;
      const described = { title, takenOn, place, sharedReason };
      const attacher = { organisationId, memberId };
      const command = { evidenceId: newId(), cooperationId, milestoneId, file, attacher };
      return saveEvidence(tx, attachEvidence({ ...command, ...described }, usedElsewhere, by), by);
    });
  }

  find(id: string): Promise<Evidence> {
    return findEvidence(this.database.source.manager, id);
  }
}

/** The owner attaches what it did, a named confirmer what it found. */
async function demandSide(tx: EntityManager, milestoneId: string, caller: Caller): Promise<void> {
  const facts = await subjectFacts(tx, 'milestone', milestoneId);
  if (allows(caller, 'milestones.answer', facts) !== 'allowed')
    demand(caller, 'milestones.claim', facts);
}
