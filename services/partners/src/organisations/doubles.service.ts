import { Injectable } from '@nestjs/common';
import type { DoublesQuery, LikelyDoubles, OrganisationPast } from './closing.dto';
import { doubleReasons } from './doubles';
import { OrganisationSearchRepository } from './organisation-search.repository';
import { OrganisationViews } from './organisation-views.service';
import { OrganisationRepository } from './organisation.repository';

const SHOWN = 5;

/** What is asked before an organisation is registered or merged: is it there already, what became of it. */
@Injectable()
export class DoublesService {
  constructor(
    private readonly search: OrganisationSearchRepository,
    private readonly organisations: OrganisationRepository,
    private readonly views: OrganisationViews,
  ) {}

  async likely(query: DoublesQuery): Promise<LikelyDoubles> {
    const found = await this.search.like(query.name, query.registrationNo, SHOWN);
    const organisations = found.map(({ organisation }) => organisation);
    const views = await this.views.all(organisations);
    return {
      items: organisations.map((organisation, index) => ({
        organisation: views[index]!,
        reasons: doubleReasons(query, organisation),
      })),
    };
  }

  async past(id: string): Promise<OrganisationPast> {
    const rows = await this.organisations.pastOf(id);
    const named = await this.organisations.findMany(
      rows.flatMap(({ otherOrganisationId, byOrganisationId }) =>
        [otherOrganisationId, byOrganisationId].filter((other) => other != null),
      ),
    );
    return {
      items: rows.map(
        ({ version, at, what, name, reason, otherOrganisationId, byOrganisationId }) => ({
          version,
          at,
          what,
          name,
          ...(reason && { reason }),
          ...(otherOrganisationId && {
            otherOrganisationId,
            otherName: named.get(otherOrganisationId)?.name,
          }),
          ...(byOrganisationId && { byName: named.get(byOrganisationId)?.name }),
        }),
      ),
    };
  }
}
