import type { PayloadOf, ReceivedEvent } from '@nyata/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Cooperation, CooperationDocument } from './cooperation';
import { CooperationRow } from './cooperation.entity';
import { cooperationOf, keepCooperation } from './cooperation.repository';
import { MemberRow } from './member.entity';
import { OrganisationRow } from './organisation.entity';

type Drafted = PayloadOf<'agreement-drafted'>;
type Registered = PayloadOf<'agreement-registered'>;

/** What changes a document of a cooperation. */
export type DocumentEvent = ReceivedEvent<
  | 'agreement-drafted'
  | 'agreement-registered'
  | 'agreement-signed'
  | 'agreement-withdrawn'
  | 'agreement-expired'
  | 'agreement-terminated'
  | 'agreement-suspended'
  | 'agreement-resumed'
  | 'agreement-amended'
  | 'agreement-extended'
  | 'agreement-ended'
  | 'agreement-voided'
  | 'agreement-particulars-corrected'
  | 'obligation-recorded'
  | 'obligation-waived'
>;

/** What tells of organisations and of those who act for them. */
export type PartnerEvent = ReceivedEvent<
  | 'organisation-registered'
  | 'organisation-particulars-revised'
  | 'liaison-appointed'
  | 'liaison-left'
>;

/** Keeps what this service must know of agreements, organisations and liaisons, from their events. */
@Injectable()
export class CooperationReferenceService {
  /** A document entered the cooperation, or something happened to it: signed, expired, ended, withdrawn. */
  documentTold(tx: EntityManager, event: DocumentEvent): Promise<Cooperation> {
    return event.name === 'agreement-drafted' || event.name === 'agreement-registered'
      ? this.documentEntered(tx, event.payload, event.time)
      : this.documentChanged(tx, event.payload, event);
  }

  /** The first document gives its cooperation the name. */
  private async documentEntered(
    tx: EntityManager,
    document: Drafted | Registered,
    at: Date,
  ): Promise<Cooperation> {
    const known = await tx.findOneBy(CooperationRow, { cooperationId: document.cooperationId });
    const cooperation: Cooperation = known ?? {
      cooperationId: document.cooperationId,
      title: document.title,
      leadOrg: document.leadOrg,
      documents: [],
    };
    const entered = {
      ...cooperation,
      documents: [...cooperation.documents, asDocument(document)],
    };
    await keepCooperation(tx, entered, at);
    return entered;
  }

  private async documentChanged(
    tx: EntityManager,
    { cooperationId, agreementId }: { cooperationId: string; agreementId: string },
    event: Changing,
  ): Promise<Cooperation> {
    const cooperation = await cooperationOf(tx, cooperationId);
    const changed = {
      ...cooperation,
      documents: cooperation.documents.map((document) =>
        document.agreementId === agreementId
          ? { ...document, ...changeBy(event, document) }
          : document,
      ),
    };
    await keepCooperation(tx, changed, event.time);
    return changed;
  }

  /** Learns from a batch, with a statement per kind of row; the last word on each counts. */
  async partnersTold(tx: EntityManager, events: readonly PartnerEvent[]): Promise<void> {
    const organisations = new Map<string, OrganisationRow>();
    const members = new Map<string, MemberRow>();
    for (const event of events)
      if (event.name === 'liaison-appointed' || event.name === 'liaison-left') {
        const { memberId, organisationId } = event.payload;
        const active = event.name === 'liaison-appointed';
        members.set(memberId, { memberId, organisationId, active });
      } else {
        const { org, regionCode } = event.payload;
        organisations.set(org.organisationId, { ...org, regionCode: regionCode ?? null });
      }
    if (members.size > 0) await tx.upsert(MemberRow, [...members.values()], ['memberId']);
    if (organisations.size > 0) await this.keepOrganisations(tx, [...organisations.values()]);
  }

  private async keepOrganisations(tx: EntityManager, rows: OrganisationRow[]): Promise<void> {
    await tx.upsert(OrganisationRow, rows, ['organisationId']);
    // The topics are not ordered against each other: the agreement may have come before its party.
    const located = rows.filter(({ regionCode }) => regionCode);
    await tx.query(
      `update visible_to v set region_codes = array[located.region]
       from unnest($1::uuid[], $2::text[]) as located(id, region)
       where v.organisation_id = located.id and v.region_codes = '{}'`,
      [
        located.map(({ organisationId }) => organisationId),
        located.map(({ regionCode }) => regionCode),
      ],
    );
  }
}

type Changing = Exclude<DocumentEvent, { name: 'agreement-drafted' | 'agreement-registered' }>;

function changeBy(
  { name, payload }: Changing,
  { suspensions = [], obligations = [] }: CooperationDocument,
): Partial<CooperationDocument> {
  switch (name) {
    case 'agreement-signed': {
      const { signedOn, term, parties } = payload;
      return { status: 'IN_FORCE', signedOn, endsOn: term.endsOn, parties };
    }
    case 'agreement-expired':
      return { status: 'EXPIRED', endsOn: payload.endsOn };
    case 'agreement-terminated':
      return { status: 'TERMINATED', terminatedOn: payload.on };
    case 'agreement-withdrawn':
      return { status: 'WITHDRAWN' };
    case 'agreement-voided':
      return { status: 'VOIDED' };
    case 'agreement-suspended':
      return { status: 'SUSPENDED', suspensions: [...suspensions, { from: payload.on }] };
    case 'agreement-resumed': {
      const ended = suspensions.map((one) => (one.to ? one : { ...one, to: payload.on }));
      return { status: 'IN_FORCE', suspensions: ended };
    }
    case 'agreement-extended':
      return { endsOn: payload.endsOn };
    case 'agreement-amended':
      return payload.changes.parties ? { parties: payload.changes.parties } : {};
    case 'agreement-ended':
      return { status: 'ENDED' };
    case 'obligation-recorded': {
      const { obligationId, clause } = payload;
      return { obligations: [...obligations, { obligationId, clause }] };
    }
    case 'obligation-waived': {
      const { obligationId } = payload;
      const told = obligations.map((one) =>
        one.obligationId === obligationId ? { ...one, waived: true } : one,
      );
      return { obligations: told };
    }
    case 'agreement-particulars-corrected':
      return correctionOf(payload);
  }
}

function correctionOf({
  field,
  after,
}: PayloadOf<'agreement-particulars-corrected'>): Partial<CooperationDocument> {
  return field === 'title' || field === 'endsOn' || field === 'signedOn'
    ? { [field]: after?.[0] }
    : {};
}

function asDocument(document: Drafted | Registered): CooperationDocument {
  const { agreementId, role, title, parties, term } = document;
  const registered = 'signedOn' in document ? document : undefined;
  return {
    agreementId,
    role,
    title,
    status: registered?.status ?? 'DRAFT',
    parties,
    ...(registered && { signedOn: registered.signedOn }),
    ...(term.endsOn && { endsOn: term.endsOn }),
    ...(registered?.ending && { terminatedOn: registered.ending.endedOn }),
  };
}
