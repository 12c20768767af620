import type { EvidenceRule, MilestoneStatus, OrgRef, Quorum } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Claim } from './claim';
import type { Milestone } from './milestone';

@Entity('milestone')
@Index('milestone_awaited', ['awaitedOn', 'milestoneId'])
@Index('milestone_owner', ['ownerOrganisationId', 'status'])
@Index('milestone_confirmers', { synchronize: false })
export class MilestoneRow implements Milestone {
  @PrimaryColumn('uuid', { name: 'milestone_id' }) milestoneId!: string;
  @Column('int') version!: number;
  @Index('milestone_action')
  @Column('uuid', { name: 'action_id' })
  actionId!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Index('milestone_cooperation')
  @Column('uuid', { name: 'cooperation_id' })
  cooperationId!: string;
  @Column('text') title!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'original_due_on' }) originalDueOn!: string;
  @Column('int', { name: 'due_changes' }) dueChanges!: number;
  @Column('int') weight!: number;
  @Column('jsonb') owner!: OrgRef;
  @Column('jsonb') confirmers!: OrgRef[];
  @Column('text') quorum!: Quorum;
  @Column('text', { name: 'evidence_rule' }) evidenceRule!: EvidenceRule;
  @Column('float8', { nullable: true }) quantity?: number;
  @Column('text', { nullable: true }) unit?: string;
  @Column('jsonb', { name: 'contributes_to' }) contributesTo!: Milestone['contributesTo'];
  @Column('text') status!: MilestoneStatus;
  @Column('uuid', { name: 'current_claim_id', nullable: true }) currentClaimId?: string;
  @Column('jsonb') claims!: Claim[];
  /** For the list of tasks: of the owner. */
  @Column('uuid', { name: 'owner_organisation_id' }) ownerOrganisationId!: string;
  /** For the list of tasks: the day by which somebody must act, the claim's while it waits for an answer. */
  @Column('date', { name: 'awaited_on' }) awaitedOn!: string;
}
