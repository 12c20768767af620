import { Inject, Injectable } from '@nestjs/common';
import type { SubjectDirectory, SubjectFacts } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import { isId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { findMember } from './member.repository';

/** What the guard must know of a member. */
@Injectable()
export class MemberSubjects implements SubjectDirectory {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async find(_kind: string, id: string): Promise<SubjectFacts | null> {
    const record = isId(id) && (await findMember(this.database.source.manager, id));
    if (!record) return null;
    const { organisationId, legalPartyId } = record.organisation;
    return {
      organisationId,
      legalPartyId,
      registrarLegalPartyId: record.registrarLegalPartyId ?? undefined,
    };
  }
}
