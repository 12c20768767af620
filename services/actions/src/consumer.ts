import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import {
  defineConsumer,
  HandlesBatch,
  type BatchDelivery,
  type BatchHandler,
} from '@nyata/messaging';
import type { EntityManager } from 'typeorm';
import {
  CooperationReferenceService,
  type DocumentEvent,
  type PartnerEvent,
} from './cooperation-reference/cooperation-reference.service';
import { MergerRepository } from './cooperation-reference/merger.repository';
import { PlansService } from './plans/plans.service';

/** What this service does with every event there is. */
export const actions = defineConsumer('actions', {
  'organisation-registered': 'handled',
  'organisation-particulars-revised': 'handled',
  'organisation-verified': 'ignored',
  'organisation-deactivated': 'ignored',
  'organisation-merged': 'handled',
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
  'liaison-appointed': 'handled',
  'liaison-left': 'handled',
  'agreement-drafted': 'handled',
  'agreement-registered': 'handled',
  'agreement-signed': 'handled',
  'agreement-withdrawn': 'handled',
  'agreement-expired': 'handled',
  'agreement-terminated': 'handled',
  'agreement-suspended': 'handled',
  'agreement-resumed': 'handled',
  'framework-only-declared': 'ignored',
  'framework-only-lifted': 'ignored',
  'agreement-particulars-corrected': 'handled',
  'agreement-voided': 'handled',
  'agreement-ended': 'handled',
  'amendment-drafted': 'ignored',
  'amendment-withdrawn': 'ignored',
  'agreement-amended': 'handled',
  'agreement-extended': 'handled',
  'obligation-recorded': 'handled',
  'obligation-waived': 'handled',
  'agreement-expiry-approached': 'ignored',
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
  'responsible-officer-assigned': 'ignored',
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
  'milestone-partly-confirmed': 'ignored',
  'milestone-confirmed': 'ignored',
  'milestone-disputed': 'ignored',
  'milestone-paper-confirmed': 'ignored',
  'clarification-requested': 'ignored',
  'clarification-given': 'ignored',
  'confirmation-retracted': 'ignored',
  'claim-reminder-due': 'ignored',
  'claim-escalation-due': 'ignored',
  'claim-withdrawn': 'ignored',
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
});

type MergerEvent = ReceivedEvent<'organisation-merged'>;

const isMerger = (event: { name: string }): event is MergerEvent =>
  event.name === 'organisation-merged';

const isOfDocument = (event: { payload: object }): event is DocumentEvent =>
  'agreementId' in event.payload;

@Controller()
export class ActionsConsumer implements BatchHandler<typeof actions> {
  constructor(
    private readonly reference: CooperationReferenceService,
    private readonly plans: PlansService,
    private readonly mergers: MergerRepository,
  ) {}

  @HandlesBatch(actions)
  async handleBatch(
    events: readonly (DocumentEvent | PartnerEvent | MergerEvent)[],
    { tx, originOf }: BatchDelivery,
  ): Promise<void> {
    await this.reference.partnersTold(
      tx,
      events.filter((event) => !isOfDocument(event) && !isMerger(event)),
    );
    for (const event of events) if (isMerger(event)) await this.mergers.follow(tx, event.payload);
    // One at a time: a document may open or close a plan, which is a decision with events of its own.
    for (const event of await this.mergers.asToday(tx, events.filter(isOfDocument)))
      await this.documentTold(tx, event, originOf(event));
  }

  private async documentTold(tx: EntityManager, event: DocumentEvent, by: Origin): Promise<void> {
    const { agreementId } = event.payload;
    const cooperation = await this.reference.documentTold(tx, event);
    if (event.name === 'agreement-drafted' || event.name === 'agreement-registered')
      await this.plans.openFor(tx, cooperation, agreementId, by);
    if (event.name === 'agreement-withdrawn' || event.name === 'agreement-voided')
      await this.plans.closeWithoutAgreement(tx, cooperation, event, by);
  }
}
