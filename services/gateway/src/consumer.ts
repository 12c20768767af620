import { Controller } from '@nestjs/common';
import {
  defineConsumer,
  HandlesBatch,
  type BatchDelivery,
  type BatchHandler,
} from '@nyata/messaging';
import {
  keepOrganisations,
  type Particulars,
} from './organisation-reference/organisation-reference.repository';

/** What the gateway does with every event there is. */
export const gateway = defineConsumer('gateway', {
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
  'liaison-appointed': 'ignored',
  'liaison-left': 'ignored',
});

@Controller()
export class GatewayConsumer implements BatchHandler<typeof gateway> {
  @HandlesBatch(gateway)
  handleBatch(events: readonly Particulars[], { tx }: BatchDelivery): Promise<void> {
    return keepOrganisations(tx, events);
  }
}
