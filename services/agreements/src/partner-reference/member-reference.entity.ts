import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member's id and for whom it acts; persons stay in the gateway. */
@Entity('member_reference')
export class MemberReferenceRow {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('boolean') active!: boolean;
}
