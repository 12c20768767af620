import { Controller } from '@nestjs/common';
import {
  defineConsumer,
  HandlesBatch,
  type BatchDelivery,
  type BatchHandler,
} from '@nyata/messaging';
import { AccessRepository } from './access/access.repository';
import { AgreementsService } from './agreements/agreements.service';
import type { PartnerEvent } from './partner-reference/partner-reference.projection';
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
export class AgreementsConsumer implements BatchHandler<typeof agreements> {
  constructor(
    private readonly partners: PartnerReferenceRepository,
    private readonly access: AccessRepository,
    private readonly agreements: AgreementsService,
  ) {}

  @HandlesBatch(agreements)
  async handleBatch(
    events: readonly PartnerEvent[],
    { tx, originOf }: BatchDelivery,
  ): Promise<void> {
    await this.partners.keep(tx, events);
    await this.access.follow(
      tx,
      events.flatMap((event) =>
        event.name === 'organisation-particulars-revised' ? [event.payload.org] : [],
      ),
    );
    // Not a projection: an office that falls vacant is a decision of its agreement, with an event of its own.
    for (const event of events)
      if (event.name === 'liaison-left')
        await this.agreements.vacateOffices(tx, event.payload.memberId, originOf(event));
  }
}
