import type { ActionStatus, ActionType, OrgRef } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FollowUpAction } from './action';

@Entity('action')
export class ActionRow implements FollowUpAction {
  @PrimaryColumn('uuid', { name: 'action_id' }) actionId!: string;
  @Column('int') version!: number;
  @Index('action_plan_actions')
  @Column('uuid', { name: 'plan_id' })
  planId!: string;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('text') type!: ActionType;
  @Column('text') title!: string;
  @Column('jsonb') output!: FollowUpAction['output'];
  @Column('jsonb') owner!: OrgRef;
  @Column('uuid', { name: 'owner_member_id', nullable: true }) ownerMemberId?: string;
  @Column('jsonb') counterpart!: OrgRef;
  @Column('uuid', { name: 'counterpart_member_id', nullable: true }) counterpartMemberId?: string;
  @Column('jsonb', { nullable: true }) location?: FollowUpAction['location'];
  @Column('date', { name: 'starts_on', nullable: true }) startsOn?: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'original_due_on' }) originalDueOn!: string;
  @Column('int', { name: 'due_changes' }) dueChanges!: number;
  @Column('uuid', { name: 'implementing_agreement_id', nullable: true })
  implementingAgreementId?: string;
  @Column('uuid', { name: 'obligation_ids', array: true }) obligationIds!: string[];
  @Column('text', { name: 'template_code', nullable: true }) templateCode?: string;
  @Column('boolean') complete!: boolean;
  @Column('text') status!: ActionStatus;
}
