import type { DocumentKind, OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import { anAgreement } from './agreements-under-test';

export interface AgreementBody {
  agreementId: string;
  version: number;
  status: string;
  code: string;
  documentId: string;
  parties: { partyId: string }[];
  amendments: { amendmentId: string }[];
  obligations: { obligationId: string }[];
}

/** One registered agreement; each step names the version that the step before it left. */
export class Walk {
  private constructor(
    private readonly service: ServiceUnderTest,
    private readonly lead: OrgRef,
    public body: AgreementBody,
  ) {}

  static async registered(
    service: ServiceUnderTest,
    lead: OrgRef,
    partner: OrgRef,
    changes: object = {},
  ): Promise<Walk> {
    const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
    const { body } = await service
      .as(officer)
      .post<AgreementBody>('/api/agreements/registrations', {
        ...anAgreement(lead, partner),
        numbers: [],
        signedOn: '2025-10-02',
        ...changes,
      });
    return new Walk(service, lead, body);
  }

  static async drafted(service: ServiceUnderTest, lead: OrgRef, partner: OrgRef): Promise<Walk> {
    const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
    const draft = { ...anAgreement(lead, partner), acknowledgedOverlap: true };
    const { body } = await service.as(officer).post<AgreementBody>('/api/agreements', draft);
    return new Walk(service, lead, body);
  }

  get id(): string {
    return this.body.agreementId;
  }

  async step(
    what: string,
    body: object = {},
    role: 'bureau-officer' | 'bureau-head' = 'bureau-head',
  ) {
    const caller = aCaller({ roles: [role], organisationId: this.lead.organisationId });
    const path = `/api/agreements/${this.id}/${what}`;
    const { version } = this.body;
    const answer = await this.service.as(caller).post<AgreementBody>(path, body, { version });
    if (answer.status === 201) this.body = answer.body;
    return answer;
  }

  /** Files a paper and answers its id. */
  async file(kind: DocumentKind): Promise<string> {
    const caller = aCaller({ roles: ['bureau-officer'], organisationId: this.lead.organisationId });
    const content = Buffer.from(`%PDF-1.7\n${kind}`);
    const answer = await this.service
      .as(caller)
      .upload<AgreementBody>(
        `/api/agreements/${this.id}/documents`,
        { kind },
        { name: 'berkas.pdf', content },
        { version: this.body.version },
      );
    this.body = { ...this.body, version: answer.body.version };
    return answer.body.documentId;
  }
}
