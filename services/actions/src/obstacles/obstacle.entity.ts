import type { ChangeReason, ObstacleStatus, OrgRef } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Obstacle } from './obstacle';

@Entity('obstacle')
@Index('obstacle_due', ['dueOn', 'obstacleId'])
export class ObstacleRow implements Obstacle {
  @PrimaryColumn('uuid', { name: 'obstacle_id' }) obstacleId!: string;
  @Column('int') version!: number;
  @Index('obstacle_cooperation')
  @Column('uuid', { name: 'cooperation_id' })
  cooperationId!: string;
  @Column('jsonb') about!: Obstacle['about'];
  @Column('text') code!: ChangeReason;
  @Column('text') description!: string;
  @Column('int', { name: 'impact_days', nullable: true }) impactDays?: number;
  @Column('jsonb', { name: 'raised_by' }) raisedBy!: OrgRef;
  @Column('uuid', { name: 'raised_by_member_id' }) raisedByMemberId!: string;
  @Column('text', { name: 'raised_at' }) raisedAt!: string;
  @Column('jsonb') owner!: OrgRef;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('jsonb') escalations!: Obstacle['escalations'];
  @Column('jsonb', { nullable: true }) resolution?: Obstacle['resolution'];
  @Column('text') status!: ObstacleStatus;
}
