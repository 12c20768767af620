import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import { defineConsumer, Handles, type Delivery, type HandlersOf } from '@nyata/messaging';
import { ConversionService } from './mapping/conversion.service';

/** What partners does with every event there is. */
export const partners = defineConsumer('partners', {
  'organisation-registered': 'ignored',
  'organisation-particulars-revised': 'ignored',
  'organisation-verified': 'ignored',
  'mapping-entry-identified': 'ignored',
  'mapping-entry-verified': 'ignored',
  'mapping-entry-prioritised': 'ignored',
  'mapping-entry-converted': 'ignored',
  'mapping-entry-released': 'ignored',
  'mapping-entry-dropped': 'ignored',
  'mapping-entry-reopened': 'ignored',
  'agreement-drafted': 'handled',
  'agreement-registered': 'handled',
  'agreement-signed': 'ignored',
  'agreement-withdrawn': 'handled',
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
  'liaison-appointed': 'ignored',
  'liaison-left': 'ignored',
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
}
