import type { DocumentKind, OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import { anAgreement } from './agreements-under-test';

interface Body {
  agreementId: string;
  version: number;
  status: string;
  code: string;
  documentId: string;
  parties: { partyId: string }[];
  stages: { stageId: string; status: string; blockedBy: object[] }[];
}

type Staff = 'bureau-officer' | 'bureau-head' | 'agency-liaison';

/** Leads one agreement through its procedure; every step names the version that the step before it left. */
export class ProcedureWalk {
  private constructor(
    private readonly service: ServiceUnderTest,
    private readonly lead: OrgRef,
    private readonly partner: OrgRef,
    public body: Body,
  ) {}

  /** A draft whose procedure has started. */
  static async begun(
    service: ServiceUnderTest,
    [lead, partner]: [OrgRef, OrgRef],
    changes: object,
  ): Promise<ProcedureWalk> {
    const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
    const { status, body } = await service.as(officer).post<Body>('/api/agreements', {
      ...anAgreement(lead, partner),
      acknowledgedOverlap: true,
      ...changes,
    });
    if (status !== 201) throw new Error(`not drafted: ${JSON.stringify(body)}`);
    const walk = new ProcedureWalk(service, lead, partner, body);
    await walk.does('procedures');
    return walk;
  }

  get id(): string {
    return this.body.agreementId;
  }

  /** Status and code or agreement of a step, as a member of the lead. */
  async does(what: string, body: object = {}, role: Staff = 'bureau-officer') {
    return this.step(
      what,
      body,
      aCaller({ roles: [role], organisationId: this.lead.organisationId }),
    );
  }

  /** The same, as the other side. */
  async partnerDoes(what: string, body: object = {}) {
    const { organisationId } = this.partner;
    return this.step(what, body, aCaller({ roles: ['partner-liaison'], organisationId }));
  }

  async file(...kinds: DocumentKind[]): Promise<string[]> {
    const ids: string[] = [];
    for (const kind of kinds) {
      const { organisationId } = this.lead;
      const answer = await this.service
        .as(aCaller({ roles: ['bureau-officer'], organisationId }))
        .upload<Body>(
          `/api/agreements/${this.id}/documents`,
          { kind },
          { name: `${kind}.pdf`, content: Buffer.from(`%PDF-1.7\n${kind}`) },
          { version: this.body.version },
        );
      if (answer.status !== 201) throw new Error(`${kind}: ${JSON.stringify(answer.body)}`);
      this.body = { ...this.body, version: answer.body.version };
      ids.push(answer.body.documentId);
    }
    return ids;
  }

  sign(side: 1 | 2, changes: object = {}) {
    const checklist = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };
    const { partyId } = this.body.parties[side - 1]!;
    const signature = { partyId, signedOn: '2026-11-20', method: 'DESK', checklist };
    return this.does('signatures', { ...signature, ...changes });
  }

  read(role: 'partner-liaison' | Staff = 'bureau-officer') {
    const { organisationId } = role === 'partner-liaison' ? this.partner : this.lead;
    return this.service
      .as(aCaller({ roles: [role], organisationId }))
      .get<Body>(`/api/agreements/${this.id}`);
  }

  stage(stageId: string) {
    return this.body.stages.find((stage) => stage.stageId === stageId)!;
  }

  private async step(what: string, body: object, caller: ReturnType<typeof aCaller>) {
    const { version } = this.body;
    const path = `/api/agreements/${this.id}/${what}`;
    const answer = await this.service.as(caller).post<Body>(path, body, { version });
    if (answer.status === 201) this.body = answer.body;
    return answer.status === 201 ? answer.body.status : answer.body.code;
  }
}
