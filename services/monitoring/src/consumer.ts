import { Controller, type INestApplicationContext } from '@nestjs/common';
import type { EventName, ReceivedEvent } from '@nyata/contracts';
import {
  defineConsumer,
  HandlesBatch,
  type BatchHandler,
  type Delivery,
  type Projection,
} from '@nyata/messaging';
import type { EntityManager } from 'typeorm';
import { JudgementService } from './cooperation-facts/judgement.service';
import type { FactEvent } from './cooperation-facts/fold-facts';
import type { FeedEvent, FeedEventName } from './feed/audience';
import { appendToFeed } from './feed/feed.projection';
import { Changes } from './live/changes.service';
import { saveOrganisations } from './organisations/organisations.projection';
import { liveDay } from './passing-of-time/live-day.repository';
import { recallPublished, type OwnEvent } from './publication/published.projection';

type Tx = Pick<Delivery, 'tx'>;

/** Everything that is told of a cooperation: the judgement and the feed take all of it. */
const aboutCooperations = {
  'agreement-drafted': 'handled',
  'agreement-registered': 'handled',
  'procedure-started': 'handled',
  'stage-completed': 'handled',
  'stage-skipped': 'handled',
  'stage-returned': 'handled',
  'stage-entered': 'handled',
  'offer-sent': 'handled',
  'offer-accepted': 'handled',
  'offer-declined': 'handled',
  'council-approval-requested': 'handled',
  'council-approval-granted': 'handled',
  'council-approval-refused': 'handled',
  'council-approval-deemed': 'handled',
  'council-approval-waived': 'handled',
  'central-approval-requested': 'handled',
  'central-approval-granted': 'handled',
  'central-approval-refused': 'handled',
  'signature-recorded': 'handled',
  'signature-completed': 'handled',
  'agreement-signed': 'handled',
  'agreement-withdrawn': 'handled',
  'agreement-expiry-approached': 'handled',
  'agreement-expired': 'handled',
  'agreement-terminated': 'handled',
  'agreement-suspended': 'handled',
  'agreement-resumed': 'handled',
  'framework-only-declared': 'handled',
  'framework-only-lifted': 'handled',
  'agreement-particulars-corrected': 'handled',
  'agreement-voided': 'handled',
  'agreement-ended': 'handled',
  'amendment-drafted': 'handled',
  'amendment-withdrawn': 'handled',
  'agreement-amended': 'handled',
  'agreement-extended': 'handled',
  'obligation-recorded': 'handled',
  'obligation-waived': 'handled',
  'responsible-officer-assigned': 'handled',
  'document-filed': 'handled',
  'document-replaced': 'handled',
  'action-plan-opened': 'handled',
  'action-plan-acknowledged': 'handled',
  'action-plan-adopted': 'handled',
  'action-plan-closed': 'handled',
  'action-planned': 'handled',
  'action-revised': 'handled',
  'action-started': 'handled',
  'action-completed': 'handled',
  'action-reopened': 'handled',
  'action-dropped': 'handled',
  'action-carried-over': 'handled',
  'action-rescheduled': 'handled',
  'milestone-planned': 'handled',
  'milestone-rescheduled': 'handled',
  'milestone-waived': 'handled',
  'milestone-claimed': 'handled',
  'milestone-partly-confirmed': 'handled',
  'milestone-confirmed': 'handled',
  'milestone-disputed': 'handled',
  'milestone-paper-confirmed': 'handled',
  'clarification-requested': 'handled',
  'clarification-given': 'handled',
  'confirmation-retracted': 'handled',
  'claim-reminder-due': 'handled',
  'claim-escalation-due': 'handled',
  'claim-withdrawn': 'handled',
  'evidence-attached': 'handled',
  'evidence-verified': 'handled',
  'change-requested': 'handled',
  'change-approved': 'handled',
  'change-declined': 'handled',
  'indicator-defined': 'handled',
  'indicator-retargeted': 'handled',
  'indicator-retired': 'handled',
  'indicator-measured': 'handled',
  'measurement-accepted': 'handled',
  'measurement-returned': 'handled',
  'funding-planned': 'handled',
  'funding-secured': 'handled',
  'funding-spent': 'handled',
  'no-cost-declared': 'handled',
  'deviation-resolved': 'handled',
  'plan-linked': 'handled',
  'plan-unlinked': 'handled',
  'report-opened': 'handled',
  'report-submitted': 'handled',
  'report-accepted': 'handled',
  'report-returned': 'handled',
  'report-lapsed': 'handled',
  'report-waived': 'handled',
  'update-requested': 'handled',
  'update-answered': 'handled',
  'update-unanswered': 'handled',
  'evaluation-opened': 'handled',
  'evaluation-answered': 'handled',
  'evaluation-concluded': 'handled',
  'change-withdrawn': 'handled',
  'obstacle-raised': 'handled',
  'obstacle-escalated': 'handled',
  'obstacle-resolved': 'handled',
  'agreement-assessed': 'handled',
  'ceremony-risk-raised': 'handled',
  'ceremony-risk-cleared': 'handled',
  'dormancy-detected': 'handled',
  'dormancy-ended': 'handled',
} as const satisfies Record<FeedEventName, 'handled'>;

/** Told on nyata.partners: only what organisations are called matters here. */
const aboutPartners = {
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
  'liaison-appointed': 'ignored',
  'liaison-left': 'ignored',
} as const satisfies Record<Exclude<EventName, FeedEventName>, 'ignored'>;

const ignored = <N extends EventName>(table: Record<N, 'handled'>) =>
  Object.fromEntries(Object.keys(table).map((name) => [name, 'ignored'])) as Record<N, 'ignored'>;

/** Folds facts, judges, and recalls what we published ourselves. */
export const assessmentGroup = defineConsumer('monitoring.assessment', {
  ...aboutCooperations,
  ...aboutPartners,
});

/** Keeps every event of cooperations, with those who may read it. */
export const feedGroup = defineConsumer('monitoring.feed', {
  ...aboutCooperations,
  ...aboutPartners,
});

export const organisationsGroup = defineConsumer('monitoring.organisations', {
  ...ignored(aboutCooperations),
  ...aboutPartners,
  'organisation-registered': 'handled',
  'organisation-particulars-revised': 'handled',
  'organisation-merged': 'handled',
});

const isOwn = (event: FeedEvent): event is OwnEvent => event.source === '/services/monitoring';

@Controller()
export class AssessmentConsumer implements BatchHandler<typeof assessmentGroup> {
  constructor(private readonly judgement: JudgementService) {}

  @HandlesBatch(assessmentGroup)
  async handleBatch(events: readonly FeedEvent[], { tx }: Tx): Promise<void> {
    const own = events.filter(isOwn);
    const facts = events.filter((event): event is ReceivedEvent<FactEvent> => !isOwn(event));
    await this.judgement.afterEvents(tx, facts);
    // In the order of the publication (assessment, then what was told of it), or the two could wait for each other.
    if (own.length > 0) await recallPublished(tx, own);
  }
}

@Controller()
export class FeedConsumer implements BatchHandler<typeof feedGroup> {
  constructor(private readonly changes: Changes) {}

  @HandlesBatch(feedGroup)
  async handleBatch(events: readonly FeedEvent[], { tx }: Tx): Promise<void> {
    this.changes.note(tx, await appendToFeed(tx, events), 'feed');
  }
}

@Controller()
export class OrganisationsConsumer implements BatchHandler<typeof organisationsGroup> {
  @HandlesBatch(organisationsGroup)
  async handleBatch(
    events: readonly ReceivedEvent<
      'organisation-registered' | 'organisation-particulars-revised' | 'organisation-merged'
    >[],
    { tx }: Tx,
  ): Promise<void> {
    await saveOrganisations(tx, events);
  }
}

/**
 * Every group, the class that serves it and the tables that only it fills: what stands here is started, in specs
 * too, and can be built anew by its name (`npm run rebuild -- feed`).
 */
export const consumers = [
  {
    name: 'assessment',
    group: assessmentGroup,
    server: AssessmentConsumer,
    tables: [
      { name: 'cooperation_facts', sum: "folded_on - date '2000-01-01'" },
      { name: 'assessment', sum: 'age_days', notCompared: ['publish_pending'] },
      { name: 'assessment_history', sum: 'rung' },
      { name: 'visible_to', sum: "since - date '2000-01-01'" },
      { name: 'due_date', sum: "due_on - date '2000-01-01'" },
      { name: 'portfolio_cell', sum: 'n' },
      { name: 'portfolio_due', sum: 'n' },
    ],
    // What the world was told is never set back: it may be ahead of the log.
    kept: ['published_assessment'],
    alignTime: async (app: INestApplicationContext, tx: EntityManager) => {
      const day = await liveDay(tx);
      return day === undefined ? 0 : app.get(JudgementService).afterTime(tx, day, 1000);
    },
  },
  {
    name: 'feed',
    group: feedGroup,
    server: FeedConsumer,
    tables: [
      { name: 'feed_cooperation', sum: 'cardinality(organisation_ids)' },
      { name: 'feed_entry', sum: 'off' },
    ],
  },
  {
    name: 'organisations',
    group: organisationsGroup,
    server: OrganisationsConsumer,
    tables: [{ name: 'organisation', sum: 'length(name)' }],
  },
];

export const projections: Projection[] = consumers.map(({ group, ...projection }) => ({
  ...projection,
  consumer: group,
}));
