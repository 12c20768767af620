import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from './organisation';
import { OrganisationRepository } from './organisation.repository';
import type { OrganisationView } from './organisations.dto';

/** Organisations as the API shows them: each with the name of its legal party. */
@Injectable()
export class OrganisationViews {
  constructor(private readonly organisations: OrganisationRepository) {}

  async one(organisation: Organisation, tx?: EntityManager): Promise<OrganisationView> {
    const [view] = await this.all([organisation], tx);
    return view!;
  }

  async all(found: readonly Organisation[], tx?: EntityManager): Promise<OrganisationView[]> {
    const legalParties = await this.organisations.findMany(
      found.map(({ legalPartyId }) => legalPartyId),
      tx,
    );
    return found.map(
      ({ duplicateNote: _note, registrarLegalPartyId: _registrar, ...organisation }) => ({
        ...organisation,
        legalPartyName: legalParties.get(organisation.legalPartyId)?.name ?? organisation.name,
      }),
    );
  }
}
