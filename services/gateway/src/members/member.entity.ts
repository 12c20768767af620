import type { MemberRole } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('member')
@Index('member_email', ['email'], { unique: true, where: 'left_on is null' })
@Index('member_organisation', ['organisationId', 'memberId'])
export class MemberRow {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { array: true }) roles!: MemberRole[];
  @Column('text', { name: 'display_name' }) displayName!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'region_scope', nullable: true }) regionScope!: string | null;
  @Column('text') locale!: 'id' | 'en';
  @Column('date', { name: 'left_on', nullable: true }) leftOn!: string | null;
  @Column('text', { name: 'left_reason', nullable: true }) leftReason!: string | null;
}
