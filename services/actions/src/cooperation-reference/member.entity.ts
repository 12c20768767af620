import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A liaison by id only; persons are known to the gateway alone. */
@Entity('member')
export class MemberRow {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId!: string;
  @Index('member_organisation')
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('boolean') active!: boolean;
}
