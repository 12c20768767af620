import { Injectable } from '@nestjs/common';
import type { SubjectDirectory, SubjectFacts } from '@nyata/auth';
import { mappingFacts } from './mapping/mapping-facts';
import { MappingEntryRepository } from './mapping/mapping-entry.repository';
import { MatchRepository } from './matches/match.repository';
import { organisationFacts } from './organisations/organisation-facts';
import { OrganisationRepository } from './organisations/organisation.repository';

/** What the guard may know of this service's records. */
@Injectable()
export class PartnersSubjects implements SubjectDirectory {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly entries: MappingEntryRepository,
    private readonly matches: MatchRepository,
  ) {}

  async find(kind: string, id: string): Promise<SubjectFacts | null> {
    if (kind === 'organisation') {
      const organisation = await this.organisations.find(id);
      return organisation ? organisationFacts(organisation) : null;
    }
    const match = kind === 'match' ? await this.matches.find(id) : undefined;
    const entryId = kind === 'match' ? match?.mappingEntryId : id;
    const entry = entryId ? await this.entries.find(entryId) : undefined;
    return entry ? mappingFacts(entry) : null;
  }
}
