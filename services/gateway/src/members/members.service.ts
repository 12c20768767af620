import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf, scopesOf, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, decodeCursor, demand, pageOf } from '@nyata/http';
import { businessDate, newId, type Origin } from '@nyata/kernel';
import { lockRow, type Database } from '@nyata/persistence';
import { Brackets } from 'typeorm';
import { CONFIG, type GatewayConfig } from '../config';
import {
  findOrganisation,
  orgRefOf,
} from '../organisation-reference/organisation-reference.repository';
import { SessionRow } from '../sessions/session.entity';
import { IdentityRow } from '../sign-in/identity.entity';
import { appoint, depart } from './member';
import { MemberRow } from './member.entity';
import {
  findActingByEmail,
  findMember,
  memberQuery,
  readMembers,
  rowOf,
  saveWithEvents,
  stateOf,
  type MemberRecord,
} from './member.repository';
import type { AppointMember, Me, MemberPage, MemberQuery, MemberView } from './members.dto';

/** Who acts for which organisation. */
@Injectable()
export class MembersService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<GatewayConfig, 'DEMO'>,
  ) {}

  async me(caller: Caller): Promise<Me> {
    const record = await findMember(this.database.source.manager, caller.memberId);
    if (!record) throw refusal('NOT_FOUND');
    const { memberId, roles, displayName, locale } = record.member;
    return {
      memberId,
      organisation: record.organisation,
      roles,
      displayName,
      locale,
      demo: this.config.DEMO,
      permissions: permissionsOf(roles),
    };
  }

  async list(query: MemberQuery, caller: Caller): Promise<MemberPage> {
    const members = memberQuery(this.database.source.manager)
      .orderBy('member.displayName')
      .addOrderBy('member.memberId')
      .limit(query.limit + 1);
    const scopes = scopesOf(caller, 'members.read');
    if (!scopes.has('n'))
      members.andWhere(
        new Brackets((seen) => {
          seen.where('member.organisationId = :own', { own: caller.organisationId });
          if (scopes.has('p'))
            seen.orWhere(
              ':party in (organisation.legalPartyId, organisation.registrarLegalPartyId)',
              { party: caller.legalPartyId },
            );
        }),
      );
    if (query.organisationId)
      members.andWhere('member.organisationId = :of', { of: query.organisationId });
    const after = decodeCursor(query.after, 2);
    if (after)
      members.andWhere('(member.displayName, member.memberId) > (:name, :id)', {
        name: after[0],
        id: after[1],
      });
    const records = await readMembers(members);
    return pageOf(records.map(viewOf), query.limit, (view) => [view.displayName, view.memberId]);
  }

  appoint(command: AppointMember, caller: Caller, by: Origin): Promise<MemberView> {
    return this.database.transaction(async (tx) => {
      const organisation = await findOrganisation(tx, command.organisationId);
      if (!organisation) throw refusal('NOT_KNOWN_YET');
      demand(caller, 'members.manage', {
        organisationId: organisation.organisationId,
        legalPartyId: organisation.legalPartyId,
        registrarLegalPartyId: organisation.registrarLegalPartyId ?? undefined,
      });
      if (await findActingByEmail(tx, command.email)) throw refusal('MEMBER_ALREADY_INVITED');
      const { state, events } = appoint(
        { ...command, memberId: newId(), locale: command.locale ?? 'id' },
        orgRefOf(organisation),
        caller,
      );
      await saveWithEvents(tx, { entity: MemberRow, row: rowOf(state, 0), events, origin: by });
      return this.viewIn(await findMember(tx, state.memberId));
    });
  }

  depart(memberId: string, version: number, reason: string, by: Origin): Promise<MemberView> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, MemberRow, memberId, version);
      const organisation = await findOrganisation(tx, row.organisationId);
      if (!organisation) throw refusal('NOT_KNOWN_YET');
      const { state, events } = depart(
        stateOf(row),
        orgRefOf(organisation),
        reason,
        businessDate(by.now),
      );
      await saveWithEvents(tx, {
        entity: MemberRow,
        row: rowOf(state, version),
        events,
        origin: by,
      });
      // From this commit on no cookie and no sign-in of this person works any more.
      await tx.delete(SessionRow, { memberId });
      await tx.delete(IdentityRow, { memberId });
      return this.viewIn(await findMember(tx, memberId));
    });
  }

  private viewIn(record: MemberRecord | undefined): MemberView {
    if (!record) throw refusal('NOT_FOUND');
    return viewOf(record);
  }
}

const viewOf = ({ member, organisation, hasSignedIn }: MemberRecord): MemberView => ({
  memberId: member.memberId,
  version: member.version,
  status: member.leftOn ? 'LEFT' : hasSignedIn ? 'ACTIVE' : 'INVITED',
  organisation,
  roles: member.roles,
  displayName: member.displayName,
  email: member.email,
  regionScope: member.regionScope ?? undefined,
  locale: member.locale,
  leftOn: member.leftOn ?? undefined,
});
