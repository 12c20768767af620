import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import {
  defineConsumer,
  HandlesBatch,
  type BatchDelivery,
  type BatchHandler,
} from '@nyata/messaging';
import { AccessRepository } from './access/access.repository';
import { AgreementsService } from './agreements/agreements.service';
import { MergerRepository } from './partner-reference/merger.repository';
import type { PartnerEvent } from './partner-reference/partner-reference.projection';
import { PartnerReferenceRepository } from './partner-reference/partner-reference.repository';
import { WorkStagesService } from './procedures/work-stages.service';
import {
  WorkReferenceRepository,
  type WorkEvent,
} from './work-reference/work-reference.repository';

/** What agreements do with every event there is. */
export const agreements = defineConsumer('agreements', {
  'organisation-registered': 'handled',
  'organisation-particulars-revised': 'handled',
  'organisation-verified': 'ignored',
  'organisation-deactivated': 'ignored',
  'organisation-merged': 'handled',
  'mapping-entry-identified': 'handled',
  'mapping-entry-verified': 'handled',
  'mapping-entry-prioritised': 'handled',
  'mapping-entry-converted': 'handled',
  'mapping-entry-released': 'handled',
  'mapping-entry-dropped': 'handled',
  'mapping-entry-reopened': 'handled',
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
  'action-plan-adopted': 'handled',
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
  'milestone-confirmed': 'handled',
  'milestone-disputed': 'ignored',
  'milestone-paper-confirmed': 'ignored',
  'clarification-requested': 'ignored',
  'clarification-given': 'ignored',
  'confirmation-retracted': 'handled',
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
  'report-submitted': 'handled',
  'report-accepted': 'ignored',
  'report-returned': 'ignored',
  'report-lapsed': 'ignored',
  'report-waived': 'ignored',
  'update-requested': 'ignored',
  'update-answered': 'ignored',
  'update-unanswered': 'ignored',
  'evaluation-opened': 'ignored',
  'evaluation-answered': 'ignored',
  'evaluation-concluded': 'handled',
  'change-withdrawn': 'ignored',
  'obstacle-raised': 'ignored',
  'obstacle-escalated': 'ignored',
  'obstacle-resolved': 'ignored',
  'agreement-assessed': 'ignored',
  'ceremony-risk-raised': 'ignored',
  'ceremony-risk-cleared': 'ignored',
  'dormancy-detected': 'ignored',
  'dormancy-ended': 'ignored',
  'liaison-appointed': 'handled',
  'liaison-left': 'handled',
});

const isOfWork = (event: { payload: object }): event is WorkEvent =>
  'cooperationId' in event.payload && !('mappingEntryId' in event.payload);

@Controller()
export class AgreementsConsumer implements BatchHandler<typeof agreements> {
  constructor(
    private readonly partners: PartnerReferenceRepository,
    private readonly access: AccessRepository,
    private readonly agreements: AgreementsService,
    private readonly work: WorkReferenceRepository,
    private readonly mergers: MergerRepository,
    private readonly stages: WorkStagesService,
  ) {}

  @HandlesBatch(agreements)
  async handleBatch(
    told: readonly (PartnerEvent | WorkEvent | ReceivedEvent<'organisation-merged'>)[],
    { tx, originOf }: BatchDelivery,
  ): Promise<void> {
    for (const event of told) if (isOfWork(event)) await this.work.keep(tx, event);
    const events = told.filter(
      (event): event is PartnerEvent => !isOfWork(event) && event.name !== 'organisation-merged',
    );
    await this.partners.keep(tx, events);
    await this.access.follow(
      tx,
      events.flatMap((event) =>
        event.name === 'organisation-particulars-revised' ? [event.payload.org] : [],
      ),
    );
    for (const event of told)
      if (event.name === 'organisation-merged') await this.mergers.follow(tx, event.payload);
    // Not a projection: an office that falls vacant is a decision of its agreement, with an event of its own.
    for (const event of events)
      if (event.name === 'liaison-left')
        await this.agreements.vacateOffices(tx, event.payload.memberId, originOf(event));
    for (const event of told)
      if (event.name === 'action-plan-adopted' || event.name === 'report-submitted')
        await this.stages.follow(tx, event.payload.cooperationId, originOf(event));
  }
}
