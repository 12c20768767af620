import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import { defineConsumer, Handles, type Delivery, type HandlersOf } from '@nyata/messaging';
import { CooperationReferenceService } from './cooperation-reference/cooperation-reference.service';
import { PlansService } from './plans/plans.service';

/** What this service does with every event there is. */
export const actions = defineConsumer('actions', {
  'organisation-registered': 'handled',
  'organisation-particulars-revised': 'handled',
  'organisation-verified': 'ignored',
  'mapping-entry-identified': 'ignored',
  'mapping-entry-verified': 'ignored',
  'mapping-entry-prioritised': 'ignored',
  'mapping-entry-converted': 'ignored',
  'mapping-entry-released': 'ignored',
  'mapping-entry-dropped': 'ignored',
  'mapping-entry-reopened': 'ignored',
  'liaison-appointed': 'handled',
  'liaison-left': 'handled',
  'agreement-drafted': 'handled',
  'agreement-registered': 'handled',
  'agreement-signed': 'handled',
  'agreement-withdrawn': 'handled',
  'agreement-expired': 'handled',
  'agreement-terminated': 'handled',
  'agreement-expiry-approached': 'ignored',
  'procedure-started': 'ignored',
  'stage-completed': 'ignored',
  'signature-recorded': 'ignored',
  'document-filed': 'ignored',
  'responsible-officer-assigned': 'ignored',
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
  'milestone-partly-confirmed': 'ignored',
  'milestone-confirmed': 'ignored',
  'milestone-disputed': 'ignored',
  'claim-withdrawn': 'ignored',
  'evidence-attached': 'ignored',
  'change-requested': 'ignored',
  'change-approved': 'ignored',
  'change-declined': 'ignored',
  'agreement-assessed': 'ignored',
  'ceremony-risk-raised': 'ignored',
  'ceremony-risk-cleared': 'ignored',
  'dormancy-detected': 'ignored',
  'dormancy-ended': 'ignored',
});

@Controller()
export class ActionsConsumer implements HandlersOf<typeof actions> {
  constructor(
    private readonly reference: CooperationReferenceService,
    private readonly plans: PlansService,
  ) {}

  @Handles(actions)
  async 'organisation-registered'(
    { payload }: ReceivedEvent<'organisation-registered'>,
    { tx }: Delivery,
  ): Promise<void> {
    await this.reference.organisationToldOf(tx, payload);
  }

  @Handles(actions)
  async 'organisation-particulars-revised'(
    { payload }: ReceivedEvent<'organisation-particulars-revised'>,
    { tx }: Delivery,
  ): Promise<void> {
    await this.reference.organisationToldOf(tx, payload);
  }

  @Handles(actions)
  async 'liaison-appointed'(
    { payload }: ReceivedEvent<'liaison-appointed'>,
    { tx }: Delivery,
  ): Promise<void> {
    await this.reference.liaison(tx, payload, true);
  }

  @Handles(actions)
  async 'liaison-left'(
    { payload }: ReceivedEvent<'liaison-left'>,
    { tx }: Delivery,
  ): Promise<void> {
    await this.reference.liaison(tx, payload, false);
  }

  @Handles(actions)
  async 'agreement-drafted'(
    { payload, time }: ReceivedEvent<'agreement-drafted'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    const cooperation = await this.reference.documentEntered(tx, payload, time);
    await this.plans.openFor(tx, cooperation, payload.agreementId, origin);
  }

  @Handles(actions)
  async 'agreement-registered'(
    { payload, time }: ReceivedEvent<'agreement-registered'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    const cooperation = await this.reference.documentEntered(tx, payload, time);
    await this.plans.openFor(tx, cooperation, payload.agreementId, origin);
  }

  @Handles(actions)
  async 'agreement-signed'(
    { payload, time }: ReceivedEvent<'agreement-signed'>,
    { tx }: Delivery,
  ): Promise<void> {
    const { signedOn, term, parties } = payload;
    const signed = { status: 'IN_FORCE' as const, signedOn, endsOn: term.endsOn, parties };
    await this.reference.documentChanged(tx, payload, signed, time);
  }

  @Handles(actions)
  async 'agreement-expired'(
    { payload, time }: ReceivedEvent<'agreement-expired'>,
    { tx }: Delivery,
  ): Promise<void> {
    const expired = { status: 'EXPIRED' as const, endsOn: payload.endsOn };
    await this.reference.documentChanged(tx, payload, expired, time);
  }

  @Handles(actions)
  async 'agreement-terminated'(
    { payload, time }: ReceivedEvent<'agreement-terminated'>,
    { tx }: Delivery,
  ): Promise<void> {
    const terminated = { status: 'TERMINATED' as const, terminatedOn: payload.on };
    await this.reference.documentChanged(tx, payload, terminated, time);
  }

  @Handles(actions)
  async 'agreement-withdrawn'(
    { payload, time }: ReceivedEvent<'agreement-withdrawn'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    const withdrawn = { status: 'WITHDRAWN' as const };
    const left = await this.reference.documentChanged(tx, payload, withdrawn, time);
    await this.plans.closeWithdrawn(tx, left, payload.agreementId, origin);
  }
}
