import type { PayloadOf } from '@nyata/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Cooperation, CooperationDocument } from './cooperation';
import { CooperationRow } from './cooperation.entity';
import { cooperationOf, keepCooperation } from './cooperation.repository';
import { MemberRow } from './member.entity';
import { OrganisationRow } from './organisation.entity';

type Drafted = PayloadOf<'agreement-drafted'>;
type Registered = PayloadOf<'agreement-registered'>;

/** Keeps what this service must know of agreements, organisations and liaisons, from their events. */
@Injectable()
export class CooperationReferenceService {
  /** A document entered the cooperation; the first one gives it its name. */
  async documentEntered(
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

  /** Something happened to a document: signed, expired, ended, withdrawn. */
  async documentChanged(
    tx: EntityManager,
    { cooperationId, agreementId }: { cooperationId: string; agreementId: string },
    change: Partial<CooperationDocument>,
    at: Date,
  ): Promise<Cooperation> {
    const cooperation = await cooperationOf(tx, cooperationId);
    const changed = {
      ...cooperation,
      documents: cooperation.documents.map((document) =>
        document.agreementId === agreementId ? { ...document, ...change } : document,
      ),
    };
    await keepCooperation(tx, changed, at);
    return changed;
  }

  async organisationToldOf(
    tx: EntityManager,
    { org, regionCode }: PayloadOf<'organisation-registered'>,
  ): Promise<void> {
    await tx.upsert(OrganisationRow, { ...org, regionCode: regionCode ?? null }, [
      'organisationId',
    ]);
    // The topics are not ordered against each other: the agreement may have come before its party.
    if (regionCode)
      await tx.query(
        `update visible_to set region_codes = array[$2] where organisation_id = $1 and region_codes = '{}'`,
        [org.organisationId, regionCode],
      );
  }

  async liaison(
    tx: EntityManager,
    { memberId, organisationId }: PayloadOf<'liaison-appointed'>,
    active: boolean,
  ): Promise<void> {
    await tx.upsert(MemberRow, { memberId, organisationId, active }, ['memberId']);
  }
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
