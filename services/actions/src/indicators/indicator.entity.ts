import type {
  Aggregation,
  Disaggregation,
  IndicatorDirection,
  IndicatorLevel,
} from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Indicator } from './indicator';

@Entity('indicator')
@Index('indicator_cooperation', ['cooperationId'])
export class IndicatorRow implements Indicator {
  @PrimaryColumn('uuid', { name: 'indicator_id' }) indicatorId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('text') title!: string;
  @Column('text') unit!: string;
  @Column('text') level!: IndicatorLevel;
  @Column('text') direction!: IndicatorDirection;
  @Column('text') aggregation!: Aggregation;
  @Column('jsonb') baseline!: Indicator['baseline'];
  @Column('jsonb') target!: Indicator['target'];
  @Column('jsonb', { name: 'period_targets' }) periodTargets!: Indicator['periodTargets'];
  @Column('uuid', { name: 'action_ids', array: true }) actionIds!: string[];
  @Column('text', { nullable: true }) disaggregation?: Disaggregation;
  @Column('boolean', { name: 'target_changed_late' }) targetChangedLate!: boolean;
  @Column('boolean') retired!: boolean;
  @Column('jsonb') measurements!: Indicator['measurements'];
}
