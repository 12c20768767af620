import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import { defineConsumer, Handles, type Delivery, type HandlersOf } from '@nyata/messaging';
import { AccessRepository } from './access/access.repository';
import { AgreementsService } from './agreements/agreements.service';
import { PartnerReferenceRepository } from './partner-reference/partner-reference.repository';

/** What agreements do with every event there is. */
export const agreements = defineConsumer('agreements', {
  'organisation-registered': 'handled',
  'organisation-particulars-revised': 'handled',
  'organisation-verified': 'ignored',
  'mapping-entry-identified': 'handled',
  'mapping-entry-verified': 'handled',
  'mapping-entry-prioritised': 'handled',
  'mapping-entry-converted': 'handled',
  'mapping-entry-released': 'handled',
  'mapping-entry-dropped': 'handled',
  'mapping-entry-reopened': 'handled',
  'agreement-drafted': 'ignored',
  'agreement-registered': 'ignored',
  'agreement-signed': 'ignored',
  'agreement-withdrawn': 'ignored',
  'agreement-expiry-approached': 'ignored',
  'agreement-expired': 'ignored',
  'agreement-terminated': 'ignored',
  'responsible-officer-assigned': 'ignored',
  'procedure-started': 'ignored',
  'stage-completed': 'ignored',
  'signature-recorded': 'ignored',
  'document-filed': 'ignored',
  'action-plan-opened': 'ignored',
  'action-plan-acknowledged': 'ignored',
  'action-plan-adopted': 'ignored',
  'action-plan-closed': 'ignored',
  'action-planned': 'ignored',
  'action-revised': 'ignored',
  'action-started': 'ignored',
  'action-completed': 'ignored',
  'action-rescheduled': 'ignored',
  'milestone-planned': 'ignored',
  'milestone-rescheduled': 'ignored',
  'milestone-claimed': 'ignored',
  'claim-withdrawn': 'ignored',
  'milestone-partly-confirmed': 'ignored',
  'milestone-confirmed': 'ignored',
  'milestone-disputed': 'ignored',
  'evidence-attached': 'ignored',
  'change-requested': 'ignored',
  'change-approved': 'ignored',
  'change-declined': 'ignored',
  'agreement-assessed': 'ignored',
  'ceremony-risk-raised': 'ignored',
  'ceremony-risk-cleared': 'ignored',
  'dormancy-detected': 'ignored',
  'dormancy-ended': 'ignored',
  'liaison-appointed': 'handled',
  'liaison-left': 'handled',
});

@Controller()
export class AgreementsConsumer implements HandlersOf<typeof agreements> {
  constructor(
    private readonly partners: PartnerReferenceRepository,
    private readonly access: AccessRepository,
    private readonly agreements: AgreementsService,
  ) {}

  @Handles(agreements)
  'organisation-registered'(
    { payload }: ReceivedEvent<'organisation-registered'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.keepOrganisation(tx, payload);
  }

  @Handles(agreements)
  async 'organisation-particulars-revised'(
    { payload }: ReceivedEvent<'organisation-particulars-revised'>,
    { tx }: Delivery,
  ): Promise<void> {
    await this.partners.keepOrganisation(tx, payload);
    await this.access.follow(tx, payload.organisationId, payload.org.legalPartyId);
  }

  @Handles(agreements)
  'mapping-entry-identified'(
    { payload }: ReceivedEvent<'mapping-entry-identified'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.keepMappingEntry(tx, payload);
  }

  @Handles(agreements)
  'mapping-entry-verified'(
    { payload }: ReceivedEvent<'mapping-entry-verified'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.moveMappingEntry(tx, payload, 'VERIFIED');
  }

  @Handles(agreements)
  'mapping-entry-prioritised'(
    { payload }: ReceivedEvent<'mapping-entry-prioritised'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.moveMappingEntry(tx, payload, 'PRIORITISED');
  }

  @Handles(agreements)
  'mapping-entry-converted'(
    { payload }: ReceivedEvent<'mapping-entry-converted'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.moveMappingEntry(tx, payload, 'CONVERTED');
  }

  @Handles(agreements)
  'mapping-entry-released'(
    { payload }: ReceivedEvent<'mapping-entry-released'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.moveMappingEntry(tx, payload, 'PRIORITISED');
  }

  @Handles(agreements)
  'mapping-entry-dropped'(
    { payload }: ReceivedEvent<'mapping-entry-dropped'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.moveMappingEntry(tx, payload, 'DROPPED');
  }

  @Handles(agreements)
  'mapping-entry-reopened'(
    { payload }: ReceivedEvent<'mapping-entry-reopened'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.moveMappingEntry(tx, payload, 'IDENTIFIED');
  }

  @Handles(agreements)
  'liaison-appointed'(
    { payload }: ReceivedEvent<'liaison-appointed'>,
    { tx }: Delivery,
  ): Promise<void> {
    return this.partners.keepMember(tx, payload, true);
  }

  @Handles(agreements)
  async 'liaison-left'(
    { payload }: ReceivedEvent<'liaison-left'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    await this.partners.keepMember(tx, payload, false);
    await this.agreements.vacateOffices(tx, payload.memberId, origin);
  }
}
