import type { PlanDocument } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlanLink } from './plan-link';

@Entity('plan_link')
@Index('plan_link_action', ['actionId'])
@Index('plan_link_cooperation', ['cooperationId'])
export class PlanLinkRow implements PlanLink {
  @PrimaryColumn('uuid', { name: 'plan_link_id' }) planLinkId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('uuid', { name: 'action_id' }) actionId!: string;
  @Column('text', { name: 'doc_type' }) docType!: PlanDocument;
  @Column('int', { name: 'fiscal_year', nullable: true }) fiscalYear?: number;
  @Column('text') code!: string;
  @Column('text', { nullable: true }) objective?: string;
  @Column('boolean') unlinked!: boolean;
}
