import { Inject, Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import { readPhotoFacts, ResumableStore } from '@nyata/files';
import { DATABASE, demand, UPLOADS, type StoredUpload } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { requireOpenPlan } from '../plans/plan';
import { holdPlan } from '../plans/plan.repository';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf } from '../cooperation-reference/organisation.repository';
import type { Milestone } from '../milestones/milestone';
import { findMilestone, ownersOf } from '../milestones/milestone.repository';
import { subjectFacts } from '../subjects.service';
import { attachEvidence, linkEvidence, type Evidence } from './evidence';
import type { AttachEvidence } from './evidence.dto';
import {
  evidenceWith,
  findEvidence,
  holdContent,
  lockEvidence,
  saveEvidence,
} from './evidence.repository';
import type { AssembleEvidence } from './pieces.dto';
import { verifyEvidence } from './verifying';

/** Use cases of evidence. */
@Injectable()
export class EvidenceService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(UPLOADS) private readonly files: ResumableStore,
  ) {}

  attach(body: AttachEvidence, file: StoredUpload, caller: Caller, by: Origin): Promise<Evidence> {
    return this.database.transaction(async (tx) => {
      await demandSide(tx, body.milestoneId, caller);
      const milestone = await findMilestone(tx, body.milestoneId);
      requireOpenPlan(await holdPlan(tx, milestone.planId));
      return this.keep(tx, milestone, body, file, caller, by);
    });
  }

  /** Whose it is comes first: nobody learns what lies in the store. */
  assemble(
    { pieces, fileName, sha256, ...body }: AssembleEvidence,
    caller: Caller,
    by: Origin,
  ): Promise<Evidence> {
    return this.database.transaction(async (tx) => {
      await demandSide(tx, body.milestoneId, caller);
      return this.attach(body, await this.files.assemble(pieces, fileName, sha256), caller, by);
    });
  }

  /** Keeps a stored file as evidence of a milestone, in the transaction of whatever needs it. */
  async keep(
    tx: EntityManager,
    { cooperationId }: Pick<Milestone, 'cooperationId'>,
    { milestoneId, title, takenOn, place, sharedReason }: AttachEvidence,
    file: StoredUpload,
    { organisationId, memberId }: Caller,
    by: Origin,
  ): Promise<Evidence> {
    await holdContent(tx, file.sha256);
    const { own, usedElsewhere } = await evidenceWith(tx, file.sha256, cooperationId);
    if (own) {
      const linked = linkEvidence(own, milestoneId);
      return linked ? saveEvidence(tx, linked, by) : own;
    }
    const photo = await readPhotoFacts(this.files.locate(file.sha256));
    const day = takenOn ?? photo.takenOn;
    const described = { title, takenOn: day, place, position: photo.position, sharedReason };
    const attacher = { organisationId, memberId };
    const command = { evidenceId: newId(), cooperationId, milestoneId, file, attacher };
    return saveEvidence(tx, attachEvidence({ ...command, ...described }, usedElsewhere, by), by);
  }

  verify(id: string, version: number, caller: Caller, by: Origin): Promise<Evidence> {
    return this.database.transaction(async (tx) => {
      const evidence = await lockEvidence(tx, id, version);
      const cooperation = await cooperationOf(tx, evidence.cooperationId);
      const { organisationId, memberId, legalPartyId } = caller;
      const org = await orgRefOf(tx, cooperation, organisationId);
      const attacher = await orgRefOf(tx, cooperation, evidence.attachedBy.organisationId);
      const owners = await ownersOf(
        tx,
        evidence.links.map((link) => link.milestoneId),
      );
      const verifier = { org, memberId, legalPartyId };
      const decision = verifyEvidence(evidence, { verifier, sides: [attacher, ...owners] }, by);
      return saveEvidence(tx, decision, by);
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
