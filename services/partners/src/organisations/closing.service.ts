import { Inject, Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { DeliveryRecordRepository } from '../delivery-record/delivery-record.repository';
import { deactivate, mergeInto, moveBelow } from './closing';
import type { DeactivateOrganisation, MergeOrganisation, MergePreview } from './closing.dto';
import { followParent } from './organisation';
import { organisationFacts } from './organisation-facts';
import { OrganisationViews } from './organisation-views.service';
import { OrganisationRepository } from './organisation.repository';
import type { OrganisationView } from './organisations.dto';
import { TouchedByMergeRepository } from './touched-by-merge.repository';

/** Use cases that end an organisation: it closes, or it turns out to be another one. */
@Injectable()
export class ClosingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly deliveries: DeliveryRecordRepository,
    private readonly touched: TouchedByMergeRepository,
    private readonly views: OrganisationViews,
  ) {}

  deactivate(
    id: string,
    version: number,
    input: DeactivateOrganisation,
    by: Origin,
  ): Promise<OrganisationView> {
    return this.database.transaction(async (tx) => {
      const organisation = await this.organisations.load(tx, id, version);
      const openActions = await this.deliveries.openActionsOf(id, tx);
      const decision = deactivate(organisation, input, { openActions }, by);
      return this.views.one(await this.organisations.save(tx, decision, by), tx);
    });
  }

  /** What would read differently; nothing is changed. */
  async preview(id: string, survivorId: string): Promise<MergePreview> {
    const [merged, survivor] = await Promise.all([
      this.organisations.find(id),
      this.organisations.find(survivorId),
    ]);
    if (!merged) throw refusal('NOT_FOUND');
    if (!survivor) throw unknownSurvivor();
    const [views, counts] = await Promise.all([
      this.views.all([merged, survivor]),
      this.touched.of(merged, survivor),
    ]);
    return { merged: views[0]!, survivor: views[1]!, ...counts };
  }

  merge(
    id: string,
    version: number,
    input: MergeOrganisation,
    caller: Caller,
    by: Origin,
  ): Promise<OrganisationView> {
    const { survivorOrganisationId, reason, confirm } = input;
    return this.database.transaction(async (tx) => {
      // Before the row: whoever moves the chain does so first, or two merges could wait for each other.
      const below = await this.organisations.idsBelow(tx, id);
      const organisation = await this.organisations.load(tx, id, version);
      const survivor = await this.survivorFor(tx, survivorOrganisationId, caller);
      const ancestors = await this.organisations.chainFrom(tx, survivorOrganisationId);
      const decision = mergeInto(organisation, survivor, { reason }, { ancestors }, by);
      const lost = await this.touched.confirmationsLost(organisation, survivor, tx);
      if (lost.length > 0 && !confirm)
        throw refusal('MERGE_TOUCHES_CONFIRMATIONS', { count: lost.length });
      const saved = await this.organisations.save(tx, decision, by);
      await this.organisations.followMerge(tx, id, survivorOrganisationId);
      for (const belowId of below) {
        const unit = await this.organisations.load(tx, belowId);
        const moved =
          unit.parentOrganisationId === id
            ? moveBelow(unit, survivor)
            : followParent(unit, survivor.legalPartyId);
        await this.organisations.save(tx, moved, by);
      }
      await this.touched.hand(tx, organisation, survivor);
      return this.views.one(saved, tx);
    });
  }

  private async survivorFor(tx: EntityManager, id: string, caller: Caller) {
    const survivor = await this.organisations.find(id, tx);
    if (!survivor) throw unknownSurvivor();
    if (allows(caller, 'organisations.verify', organisationFacts(survivor)) !== 'allowed')
      throw refusal('SURVIVOR_NOT_OWN', {}, [
        { pointer: '/survivorOrganisationId', code: 'SURVIVOR_NOT_OWN' },
      ]);
    return survivor;
  }
}

const unknownSurvivor = () =>
  refusal('ORGANISATION_UNKNOWN', {}, [
    { pointer: '/survivorOrganisationId', code: 'ORGANISATION_UNKNOWN' },
  ]);
