import { Inject, Injectable } from '@nestjs/common';
import { allows, scopesOf, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { affairByCode, regionByCode } from '@nyata/reference';
import type { EntityManager } from 'typeorm';
import { stateOf } from '../state';
import { followParent, revise, verify } from './organisation';
import { register } from './organisation-registration';
import { organisationFacts } from './organisation-facts';
import { OrganisationRepository } from './organisation.repository';
import { OrganisationSearchRepository } from './organisation-search.repository';
import { OrganisationViews } from './organisation-views.service';
import type {
  OrganisationPage,
  OrganisationQuery,
  OrganisationView,
  RegisterOrganisation,
  ReviseOrganisation,
  VerifyOrganisation,
} from './organisations.dto';

/** Use cases of the register of organisations. */
@Injectable()
export class OrganisationsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly search: OrganisationSearchRepository,
    private readonly views: OrganisationViews,
  ) {}

  async list(query: OrganisationQuery): Promise<OrganisationPage> {
    const after = decodeCursor(query.after, 3);
    const rows = await this.search.list(query, after, query.limit);
    const page = pageOf(rows, query.limit, ({ distance, organisation }) => [
      distance,
      organisation.name,
      organisation.organisationId,
    ]);
    const found = page.items.map(({ organisation }) => organisation);
    return { ...page, items: await this.views.all(found) };
  }

  async get(id: string): Promise<OrganisationView> {
    const organisation = await this.organisations.find(id);
    if (!organisation) throw refusal('NOT_FOUND');
    return this.views.one(organisation);
  }

  register(body: RegisterOrganisation, caller: Caller, by: Origin): Promise<OrganisationView> {
    const input = stateOf(body);
    assertCodes(input);
    return this.database.transaction(async (tx) => {
      await this.assertMayPlace(tx, input.parentOrganisationId, caller);
      await this.assertKnown(tx, input.escalationOrganisationId, '/escalationOrganisationId');
      const national = scopesOf(caller, 'organisations.register').has('n');
      const decision = register(
        {
          ...input,
          organisationId: newId(),
          registrarLegalPartyId: national ? undefined : caller.legalPartyId,
        },
        {
          ancestors: await this.chainAbove(tx, input.parentOrganisationId),
          twin: await this.organisations.twinOf(tx, input),
        },
      );
      return this.views.one(await this.organisations.save(tx, decision, by), tx);
    });
  }

  verify(
    id: string,
    version: number,
    input: VerifyOrganisation,
    by: Origin,
  ): Promise<OrganisationView> {
    return this.database.transaction(async (tx) => {
      const organisation = await this.organisations.load(tx, id, version);
      const decision = verify(organisation, stateOf(input), by);
      return this.views.one(await this.organisations.save(tx, decision, by), tx);
    });
  }

  revise(
    id: string,
    version: number,
    body: ReviseOrganisation,
    caller: Caller,
    by: Origin,
  ): Promise<OrganisationView> {
    const input = stateOf(body);
    assertCodes(input);
    return this.database.transaction(async (tx) => {
      const organisation = await this.organisations.load(tx, id, version);
      const { parentOrganisationId } = input;
      const moves =
        parentOrganisationId !== undefined &&
        parentOrganisationId !== organisation.parentOrganisationId;
      if (moves) await this.assertMayPlace(tx, parentOrganisationId, caller);
      await this.assertKnown(tx, input.escalationOrganisationId, '/escalationOrganisationId');
      const below = moves ? await this.organisations.idsBelow(tx, id) : [];
      const decision = revise(organisation, input, {
        ancestors: moves ? await this.chainAbove(tx, parentOrganisationId) : [],
        descendants: below.length,
      });
      const saved = await this.organisations.save(tx, decision, by);
      if (saved.legalPartyId !== organisation.legalPartyId)
        for (const descendantId of below) {
          const descendant = await this.organisations.load(tx, descendantId);
          await this.organisations.save(tx, followParent(descendant, saved.legalPartyId), by);
        }
      return this.views.one(saved, tx);
    });
  }

  private chainAbove(tx: EntityManager, parentId: string | undefined) {
    return parentId ? this.organisations.chainFrom(tx, parentId) : Promise.resolve([]);
  }

  /** A bureau places organisations below its own government or below partners of its own register. */
  private async assertMayPlace(tx: EntityManager, parentId: string | undefined, caller: Caller) {
    const parent = await this.assertKnown(tx, parentId, '/parentOrganisationId');
    if (parent && allows(caller, 'organisations.register', organisationFacts(parent)) !== 'allowed')
      throw refusal('PARENT_NOT_OWN', {}, [
        { pointer: '/parentOrganisationId', code: 'PARENT_NOT_OWN' },
      ]);
  }

  private async assertKnown(tx: EntityManager, id: string | undefined, pointer: string) {
    if (id === undefined) return undefined;
    const organisation = await this.organisations.find(id, tx);
    if (!organisation)
      throw refusal('ORGANISATION_UNKNOWN', {}, [{ pointer, code: 'ORGANISATION_UNKNOWN' }]);
    return organisation;
  }
}

function assertCodes({
  regionCode,
  affairCodes = [],
}: {
  regionCode?: string;
  affairCodes?: string[];
}): void {
  if (regionCode && !regionByCode(regionCode))
    throw refusal('REGION_UNKNOWN', { code: regionCode }, [
      { pointer: '/regionCode', code: 'REGION_UNKNOWN', params: { code: regionCode } },
    ]);
  affairCodes.forEach((code, index) => {
    if (!affairByCode(code))
      throw refusal('AFFAIR_UNKNOWN', { code }, [
        { pointer: `/affairCodes/${index}`, code: 'AFFAIR_UNKNOWN', params: { code } },
      ]);
  });
}
