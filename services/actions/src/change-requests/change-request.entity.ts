import type { ChangeKind, ChangeReason, ChangeStatus, OrgRef } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangeRequest } from './change-request';

@Entity('change_request')
export class ChangeRequestRow implements ChangeRequest {
  @PrimaryColumn('uuid', { name: 'change_request_id' }) changeRequestId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('text') kind!: ChangeKind;
  @Column('jsonb') about!: ChangeRequest['about'];
  @Column('jsonb') proposal!: ChangeRequest['proposal'];
  @Column('text', { name: 'reason_code' }) reasonCode!: ChangeReason;
  @Column('text') note!: string;
  @Column('jsonb', { name: 'requested_by' }) requestedBy!: OrgRef;
  @Column('uuid', { name: 'requested_by_member_id' }) requestedByMemberId!: string;
  @Column('text', { name: 'requested_at' }) requestedAt!: string;
  @Column('text') status!: ChangeStatus;
  @Column('jsonb', { nullable: true }) decision?: ChangeRequest['decision'];
}
