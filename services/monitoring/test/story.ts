import { EVENTS, type OrgRef, type PayloadOf } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { EventLog } from './event-log';
import { AGENCY, JATENG, MEMBER, PNM } from './organisations';

/** One cooperation whose story a spec tells day by day. */
export class Story {
  readonly cooperationId = newId();
  readonly planId = newId();
  readonly actionId = newId();
  readonly milestoneId = newId();
  private readonly claimId = newId();

  constructor(
    private readonly log: EventLog,
    private readonly sides: { lead: OrgRef; partner: OrgRef; regions: string[] } = {
      lead: JATENG,
      partner: PNM,
      regions: ['33'],
    },
  ) {}

  private get parties(): PayloadOf<'agreement-signed'>['parties'] {
    const { lead, partner, regions } = this.sides;
    const units = lead === JATENG ? [AGENCY.organisationId] : [];
    return [
      {
        partyId: newId(),
        org: lead,
        side: 1,
        executingOrganisationIds: units,
        regionCode: regions[0],
      },
      { partyId: newId(), org: partner, side: 2, executingOrganisationIds: [] },
    ];
  }

  drafted(at: string, more: { initiativeCode?: string } = {}): this {
    const { lead } = this.sides;
    const { cooperationId } = this;
    const example = EVENTS['agreement-drafted'].example;
    const particulars = { ...example, cooperationId, agreementId: cooperationId };
    const parties = this.parties;
    this.log.tell(
      'agreement-drafted',
      {
        ...particulars,
        leadOrg: lead,
        initiatorOrg: lead === JATENG ? AGENCY : lead,
        parties,
        mappingEntryIds: [],
        ...more,
      },
      { at },
    );
    const plan = { cooperationId, planId: this.planId, agreementId: cooperationId };
    this.log.tell('action-plan-opened', plan, { at, bySystem: true });
    return this;
  }

  signed(at: string, endsOn = '2028-10-01'): this {
    const { cooperationId } = this;
    this.log.tell(
      'agreement-signed',
      {
        ...EVENTS['agreement-signed'].example,
        cooperationId,
        agreementId: cooperationId,
        signedOn: at.slice(0, 10),
        term: { startsOn: at.slice(0, 10), endsOn },
        parties: this.parties,
        numbers: [],
      },
      { at },
    );
    this.log.tell(
      'responsible-officer-assigned',
      { cooperationId, agreementId: cooperationId, memberId: MEMBER },
      { at },
    );
    return this;
  }

  planAdopted(at: string, dueOn = '2027-03-31'): this {
    const { cooperationId, actionId, milestoneId, planId } = this;
    const { lead, partner } = this.sides;
    const action = EVENTS['action-planned'].example;
    const owner = lead === JATENG ? AGENCY : lead;
    this.log.tell(
      'action-planned',
      {
        ...action,
        cooperationId,
        actionId,
        planId,
        owner,
        counterpart: partner,
        dueOn,
        ownerMemberId: MEMBER,
      },
      { at },
    );
    this.log.tell(
      'milestone-planned',
      {
        ...EVENTS['milestone-planned'].example,
        cooperationId,
        actionId,
        milestoneId,
        owner,
        confirmers: [partner],
        dueOn,
        originalDueOn: dueOn,
      },
      { at },
    );
    const legalPartyIds = [lead.legalPartyId, partner.legalPartyId];
    for (const legalPartyId of legalPartyIds)
      this.log.tell(
        'action-plan-acknowledged',
        { cooperationId, planId, legalPartyId, on: at.slice(0, 10) },
        { at },
      );
    this.log.tell(
      'action-plan-adopted',
      { cooperationId, planId, on: at.slice(0, 10), legalPartyIds, completeActions: 1 },
      { at },
    );
    return this;
  }

  claimed(at: string): this {
    const { cooperationId, actionId, milestoneId, claimId } = this;
    const claim = EVENTS['milestone-claimed'].example;
    const happenedOn = at.slice(0, 10);
    this.log.tell(
      'milestone-claimed',
      {
        ...claim,
        cooperationId,
        actionId,
        milestoneId,
        claimId,
        claimant: AGENCY,
        happenedOn,
        answerDueOn: '2026-12-20',
      },
      { at },
    );
    return this;
  }

  confirmed(at: string): this {
    const { cooperationId, actionId, milestoneId, claimId } = this;
    const answer = EVENTS['milestone-confirmed'].example;
    this.log.tell(
      'milestone-confirmed',
      {
        ...answer,
        cooperationId,
        actionId,
        milestoneId,
        claimId,
        by: this.sides.partner,
        claimant: AGENCY,
        happenedOn: at.slice(0, 10),
      },
      { at },
    );
    return this;
  }

  remindedBySystem(at: string): this {
    const { cooperationId } = this;
    this.log.tell(
      'agreement-expiry-approached',
      {
        cooperationId,
        agreementId: cooperationId,
        role: 'UMBRELLA',
        endsOn: '2028-10-01',
        daysLeft: 90,
      },
      { at, bySystem: true },
    );
    return this;
  }
}
