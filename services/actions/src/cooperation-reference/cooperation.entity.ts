import type { OrgRef } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cooperation, CooperationDocument } from './cooperation';

@Entity('cooperation')
export class CooperationRow implements Cooperation {
  @PrimaryColumn('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('text') title!: string;
  @Column('jsonb', { name: 'lead_org' }) leadOrg!: OrgRef;
  @Column('jsonb') documents!: CooperationDocument[];
  /** Nothing signed yet: hidden from everyone but the lead's party. */
  @Column('boolean') draft!: boolean;
}
