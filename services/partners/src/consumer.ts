import { Controller } from '@nestjs/common';
import type { EventName, ReceivedEvent } from '@nyata/contracts';
import {
  defineConsumer,
  Handles,
  HandlesBatch,
  type BatchDelivery,
  type BatchHandler,
  type Delivery,
  type HandlersOf,
} from '@nyata/messaging';
import {
  keepDocuments,
  type DocumentTold,
} from './delivery-record/cooperation-documents.projection';
import { keepDeliveries, type DeliveryTold } from './delivery-record/delivery-record.projection';
import { ConversionService } from './mapping/conversion.service';

/** Every event there is: a new one is written here, and where it is handled below. */
const told = {
  'organisation-registered': 'ignored',
  'organisation-particulars-revised': 'ignored',
  'organisation-verified': 'ignored',
  'organisation-deactivated': 'ignored',
  'organisation-merged': 'ignored',
  'mapping-entry-identified': 'ignored',
  'mapping-entry-verified': 'ignored',
  'mapping-entry-prioritised': 'ignored',
  'mapping-entry-converted': 'ignored',
  'mapping-entry-released': 'ignored',
  'mapping-entry-dropped': 'ignored',
  'mapping-entry-reopened': 'ignored',
  'match-proposed': 'ignored',
  'match-contacted': 'ignored',
  'match-agreed': 'ignored',
  'match-converted': 'ignored',
  'match-declined': 'ignored',
  'agreement-drafted': 'ignored',
  'agreement-registered': 'ignored',
  'agreement-signed': 'ignored',
  'agreement-withdrawn': 'ignored',
  'agreement-expiry-approached': 'ignored',
  'agreement-expired': 'ignored',
  'agreement-terminated': 'ignored',
  'agreement-suspended': 'ignored',
  'agreement-resumed': 'ignored',
  'framework-only-declared': 'ignored',
  'framework-only-lifted': 'ignored',
  'agreement-particulars-corrected': 'ignored',
  'agreement-voided': 'ignored',
  'agreement-ended': 'ignored',
  'amendment-drafted': 'ignored',
  'amendment-withdrawn': 'ignored',
  'agreement-amended': 'ignored',
  'agreement-extended': 'ignored',
  'obligation-recorded': 'ignored',
  'obligation-waived': 'ignored',
  'responsible-officer-assigned': 'ignored',
  'procedure-started': 'ignored',
  'stage-completed': 'ignored',
  'stage-skipped': 'ignored',
  'stage-returned': 'ignored',
  'stage-entered': 'ignored',
  'offer-sent': 'ignored',
  'offer-accepted': 'ignored',
  'offer-declined': 'ignored',
  'council-approval-requested': 'ignored',
  'council-approval-granted': 'ignored',
  'council-approval-refused': 'ignored',
  'council-approval-deemed': 'ignored',
  'council-approval-waived': 'ignored',
  'central-approval-requested': 'ignored',
  'central-approval-granted': 'ignored',
  'central-approval-refused': 'ignored',
  'signature-recorded': 'ignored',
  'signature-completed': 'ignored',
  'document-filed': 'ignored',
  'document-replaced': 'ignored',
  'action-plan-opened': 'ignored',
  'action-plan-acknowledged': 'ignored',
  'action-plan-adopted': 'ignored',
  'action-plan-closed': 'ignored',
  'action-planned': 'ignored',
  'action-revised': 'ignored',
  'action-started': 'ignored',
  'action-completed': 'ignored',
  'action-reopened': 'ignored',
  'action-dropped': 'ignored',
  'action-carried-over': 'ignored',
  'action-rescheduled': 'ignored',
  'milestone-planned': 'ignored',
  'milestone-rescheduled': 'ignored',
  'milestone-waived': 'ignored',
  'milestone-claimed': 'ignored',
  'claim-withdrawn': 'ignored',
  'milestone-partly-confirmed': 'ignored',
  'milestone-confirmed': 'ignored',
  'milestone-disputed': 'ignored',
  'milestone-paper-confirmed': 'ignored',
  'clarification-requested': 'ignored',
  'clarification-given': 'ignored',
  'confirmation-retracted': 'ignored',
  'claim-reminder-due': 'ignored',
  'claim-escalation-due': 'ignored',
  'evidence-attached': 'ignored',
  'evidence-verified': 'ignored',
  'change-requested': 'ignored',
  'change-approved': 'ignored',
  'change-declined': 'ignored',
  'indicator-defined': 'ignored',
  'indicator-retargeted': 'ignored',
  'indicator-retired': 'ignored',
  'indicator-measured': 'ignored',
  'measurement-accepted': 'ignored',
  'measurement-returned': 'ignored',
  'funding-planned': 'ignored',
  'funding-secured': 'ignored',
  'funding-spent': 'ignored',
  'no-cost-declared': 'ignored',
  'deviation-resolved': 'ignored',
  'plan-linked': 'ignored',
  'plan-unlinked': 'ignored',
  'report-opened': 'ignored',
  'report-submitted': 'ignored',
  'report-accepted': 'ignored',
  'report-returned': 'ignored',
  'report-lapsed': 'ignored',
  'report-waived': 'ignored',
  'update-requested': 'ignored',
  'update-answered': 'ignored',
  'update-unanswered': 'ignored',
  'evaluation-opened': 'ignored',
  'evaluation-answered': 'ignored',
  'evaluation-concluded': 'ignored',
  'change-withdrawn': 'ignored',
  'obstacle-raised': 'ignored',
  'obstacle-escalated': 'ignored',
  'obstacle-resolved': 'ignored',
  'agreement-assessed': 'ignored',
  'ceremony-risk-raised': 'ignored',
  'ceremony-risk-cleared': 'ignored',
  'dormancy-detected': 'ignored',
  'dormancy-ended': 'ignored',
  'liaison-appointed': 'ignored',
  'liaison-left': 'ignored',
} as const satisfies Record<EventName, 'ignored'>;

/** What makes mapping entries and matches decide, with events of their own. */
export const partners = defineConsumer('partners', {
  ...told,
  'agreement-drafted': 'handled',
  'agreement-registered': 'handled',
  'agreement-withdrawn': 'handled',
  'agreement-voided': 'handled',
});

/** What the record of deliveries and the coverage are folded from; a group of its own, so that it can be read anew. */
export const deliveryRecord = defineConsumer('partners.delivery-record', {
  ...told,
  'agreement-drafted': 'handled',
  'agreement-registered': 'handled',
  'agreement-signed': 'handled',
  'agreement-withdrawn': 'handled',
  'agreement-voided': 'handled',
  'agreement-expired': 'handled',
  'agreement-terminated': 'handled',
  'agreement-extended': 'handled',
  'agreement-ended': 'handled',
  'action-plan-closed': 'handled',
  'action-planned': 'handled',
  'action-revised': 'handled',
  'action-completed': 'handled',
  'action-reopened': 'handled',
  'action-dropped': 'handled',
  'action-carried-over': 'handled',
  'milestone-planned': 'handled',
  'milestone-rescheduled': 'handled',
  'milestone-claimed': 'handled',
  'claim-withdrawn': 'handled',
  'milestone-partly-confirmed': 'handled',
  'milestone-confirmed': 'handled',
  'milestone-disputed': 'handled',
  'confirmation-retracted': 'handled',
  'milestone-waived': 'handled',
  'report-opened': 'handled',
  'report-submitted': 'handled',
  'report-lapsed': 'handled',
  'report-waived': 'handled',
});

/** One event at a time: each makes mapping entries decide, with events of their own; nothing here is a projection. */
@Controller()
export class PartnersConsumer implements HandlersOf<typeof partners> {
  constructor(private readonly conversion: ConversionService) {}

  @Handles(partners)
  'agreement-drafted'(
    { payload }: ReceivedEvent<'agreement-drafted'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    return this.conversion.agreementMade(tx, payload, origin);
  }

  @Handles(partners)
  'agreement-registered'(
    { payload }: ReceivedEvent<'agreement-registered'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    return this.conversion.agreementMade(tx, payload, origin);
  }

  @Handles(partners)
  'agreement-withdrawn'(
    { payload }: ReceivedEvent<'agreement-withdrawn'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    return this.conversion.agreementWithdrawn(tx, payload, origin);
  }

  @Handles(partners)
  'agreement-voided'(
    { payload }: ReceivedEvent<'agreement-voided'>,
    { tx, origin }: Delivery,
  ): Promise<void> {
    return this.conversion.agreementWithdrawn(tx, payload, origin);
  }
}

@Controller()
export class DeliveryRecordConsumer implements BatchHandler<typeof deliveryRecord> {
  @HandlesBatch(deliveryRecord)
  async handleBatch(
    events: readonly (DocumentTold | DeliveryTold)[],
    { tx }: Pick<BatchDelivery, 'tx'>,
  ): Promise<void> {
    await keepDocuments(tx, events.filter(isOfDocument));
    await keepDeliveries(
      tx,
      events.filter((event): event is DeliveryTold => !isOfDocument(event)),
    );
  }
}

const isOfDocument = (event: DocumentTold | DeliveryTold): event is DocumentTold =>
  event.name.startsWith('agreement-');
