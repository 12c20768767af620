import type { PlanStatus } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Adoption, Plan } from './plan';

@Entity('action_plan')
export class PlanRow implements Plan {
  @PrimaryColumn('uuid', { name: 'plan_id' }) planId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id', unique: true }) cooperationId!: string;
  @Column('uuid', { name: 'lead_organisation_id' }) leadOrganisationId!: string;
  @Column('text') status!: PlanStatus;
  @Column('jsonb') adoptions!: Adoption[];
}
