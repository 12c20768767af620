import {
  EVENTS,
  partitionOf,
  type EventName,
  type EventsOf,
  type OrgRef,
  type PayloadOf,
  type ReceivedEvent,
} from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { AGENCY_ID, COPY, LEAD_ID, PARTNER_ID, prototypeId, REGION } from './ids';

type Told = EventsOf<'agreements' | 'actions'>;

const LEAD: OrgRef = {
  organisationId: LEAD_ID,
  legalPartyId: LEAD_ID,
  kind: 'REGENCY',
  name: 'Pemerintah Kabupaten',
};
const AGENCY: OrgRef = { ...LEAD, organisationId: AGENCY_ID, kind: 'OPD', name: 'Dinas' };
const TYPES = ['KSDPK', 'KSDD_VOLUNTARY', 'KSDD_MANDATORY', 'SYNERGY'] as const;
const PARTNER_KINDS = ['BUMN', 'STATE_UNIVERSITY_BLU', 'COOPERATIVE', 'NGO_FOUNDATION'] as const;
const AFFAIRS = ['1.01', '1.02', '1.06', '2.08', '2.11', '2.17', '3.03', '3.27'];
const EVERY_DAYS = 71;

/** How a prototype goes: what of its plan is kept. */
const COURSES = [
  'forgotten',
  'planned only',
  'delivering',
  'delivering',
  'late',
  'one-sided',
] as const;

/** The n-th way in which a cooperation may have gone until `today`, event by event, as its service told it. */
export function prototype(n: number, today: string): ReceivedEvent<Told>[] {
  const events = new Prototype(n, today).tell();
  return events.sort((a, b) => a.time.getTime() - b.time.getTime());
}

class Prototype {
  private used = 0;
  private readonly events: ReceivedEvent<Told>[] = [];
  private readonly versions = new Map<string, number>();
  private readonly id: string;
  private readonly planId: string;
  private readonly member: string;

  constructor(
    private readonly n: number,
    private readonly today: string,
  ) {
    this.id = this.nextId();
    this.planId = this.nextId();
    this.member = this.nextId();
  }

  tell(): ReceivedEvent<Told>[] {
    const course = COURSES[this.n % COURSES.length]!;
    const signedOn = addDays(this.today, -(90 + ((this.n * 97) % 1700)));
    this.signed(signedOn, addDays(signedOn, 3 * 365 + (this.n % 4) * 365));
    if (course === 'forgotten') return this.events;
    const first = addDays(signedOn, 30);
    const actions = Array.from({ length: 12 }, (_, k) => this.action(k, first));
    this.adopted(first);
    if (course === 'planned only') return this.events;
    this.reports(signedOn);
    const kept = actions.filter(({ dueOn }) => dueOn < this.today);
    for (const [k, each] of kept.entries()) {
      if (course === 'late' && k % 3 === 2) continue;
      this.claimed(each, course !== 'one-sided' || k === 0);
    }
    return this.events;
  }

  private signed(on: string, endsOn: string): void {
    const { id: cooperationId, n } = this;
    const agreement = { cooperationId, agreementId: cooperationId };
    const kind = PARTNER_KINDS[n % PARTNER_KINDS.length]!;
    const parties = [
      {
        ...{ partyId: this.nextId(), org: LEAD, side: 1, regionCode: REGION },
        executingOrganisationIds: [AGENCY_ID],
      },
      { partyId: this.nextId(), org: this.partner(kind), side: 2, executingOrganisationIds: [] },
    ] as PayloadOf<'agreement-signed'>['parties'];
    const draftedOn = addDays(on, -60);
    this.say('agreement-drafted', draftedOn, {
      ...EVENTS['agreement-drafted'].example,
      ...agreement,
      ...{ parties, leadOrg: LEAD, initiatorOrg: AGENCY, term: { startsOn: on, endsOn } },
      cooperationType: TYPES[n % TYPES.length]!,
      affairCodes: [AFFAIRS[n % AFFAIRS.length]!],
      mappingEntryIds: [],
      title: `Kerja sama ${COPY}`,
    });
    this.say('action-plan-opened', draftedOn, { ...agreement, planId: this.planId });
    this.say('agreement-signed', on, {
      ...EVENTS['agreement-signed'].example,
      ...agreement,
      ...{ parties, signedOn: on, term: { startsOn: on, endsOn }, numbers: [] },
    });
    this.say('responsible-officer-assigned', on, { ...agreement, memberId: this.member });
  }

  private action(k: number, from: string) {
    const { id: cooperationId, planId, member } = this;
    const [actionId, milestoneId] = [this.nextId(), this.nextId()];
    const dueOn = addDays(from, (k + 1) * EVERY_DAYS);
    this.say('action-planned', from, {
      ...EVENTS['action-planned'].example,
      ...{ cooperationId, actionId, planId, owner: AGENCY, counterpart: this.partner(), dueOn },
      ...{ ownerMemberId: member, title: `Kegiatan ${k + 1}`, complete: true },
    });
    this.say('milestone-planned', from, {
      ...EVENTS['milestone-planned'].example,
      ...{ cooperationId, actionId, milestoneId, owner: AGENCY, confirmers: [this.partner()] },
      ...{ dueOn, originalDueOn: dueOn, title: `Capaian ${k + 1}` },
    });
    this.say('plan-linked', from, {
      ...EVENTS['plan-linked'].example,
      ...{
        cooperationId,
        actionId,
        planLinkId: this.nextId(),
        fiscalYear: Number(dueOn.slice(0, 4)),
      },
    });
    return { actionId, milestoneId, dueOn };
  }

  private adopted(on: string): void {
    const plan = { cooperationId: this.id, planId: this.planId, on };
    const legalPartyIds = [LEAD_ID, PARTNER_ID];
    for (const legalPartyId of legalPartyIds)
      this.say('action-plan-acknowledged', on, { ...plan, legalPartyId });
    this.say('action-plan-adopted', on, { ...plan, legalPartyIds, completeActions: 12 });
  }

  private claimed(
    { actionId, milestoneId, dueOn }: { actionId: string; milestoneId: string; dueOn: string },
    answered: boolean,
  ): void {
    const claim = {
      ...{ cooperationId: this.id, actionId, milestoneId, claimId: this.nextId() },
      ...{ claimant: AGENCY, happenedOn: dueOn },
    };
    this.say('milestone-claimed', dueOn, {
      ...EVENTS['milestone-claimed'].example,
      ...claim,
      evidence: [{ evidenceId: this.nextId(), sha256: 'b4'.repeat(32) }],
      answerDueOn: addDays(dueOn, 14),
    });
    if (!answered || addDays(dueOn, 5) >= this.today) return;
    this.say('milestone-confirmed', addDays(dueOn, 5), {
      ...EVENTS['milestone-confirmed'].example,
      ...claim,
      by: this.partner(),
    });
    this.say('action-completed', addDays(dueOn, 5), {
      ...EVENTS['action-completed'].example,
      ...{ cooperationId: this.id, actionId, on: addDays(dueOn, 5) },
    });
  }

  /** Those of the latest half-years; every third cooperation owes the last one. */
  private reports(signedOn: string): void {
    for (const [k, period, dueOn] of [
      [1, '2026-S1', '2026-07-30'],
      [2, '2025-S2', '2026-01-30'],
    ] as const) {
      if (dueOn < signedOn || dueOn >= this.today) continue;
      const report = {
        ...{ cooperationId: this.id, reportId: this.nextId(), reporter: AGENCY, period, dueOn },
        lapsesOn: addDays(dueOn, 30),
      };
      this.say('report-opened', addDays(dueOn, -30), report);
      if (k === 2 || this.n % 3 > 0)
        this.say('report-submitted', dueOn, {
          ...EVENTS['report-submitted'].example,
          ...{ ...report, submittedOn: dueOn },
        });
    }
  }

  private partner(kind = PARTNER_KINDS[this.n % PARTNER_KINDS.length]!): OrgRef {
    return { organisationId: PARTNER_ID, legalPartyId: PARTNER_ID, kind, name: 'Mitra' };
  }

  private say<N extends Told>(name: N, on: string, payload: PayloadOf<N>): void {
    const { producer, topic, version, subject: field } = EVENTS[name as EventName];
    const subject = String((payload as Record<string, unknown>)[field]);
    const sequence = (this.versions.get(subject) ?? 0) + 1;
    this.versions.set(subject, sequence);
    this.events.push({
      ...{ id: this.nextId(), name, version, topic, key: this.id, subject, sequence, payload },
      source: `/services/${producer}`,
      time: new Date(`${on}T03:00:00Z`),
      ...{ correlationId: this.nextId(), actor: this.member, actorOrg: AGENCY_ID },
      actorRole: 'agency-liaison',
      partition: partitionOf(this.id),
    } as unknown as ReceivedEvent<Told>);
  }

  private nextId(): string {
    return prototypeId(this.n, (this.used += 1));
  }
}
