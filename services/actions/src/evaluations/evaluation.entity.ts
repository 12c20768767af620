import type { EvaluationKind, EvaluationStatus } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EvaluationRound } from './evaluation';

@Entity('evaluation_round')
@Index('evaluation_round_cooperation', ['cooperationId'])
export class EvaluationRow implements EvaluationRound {
  @PrimaryColumn('uuid', { name: 'round_id' }) roundId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('text') kind!: EvaluationKind;
  @Column('uuid', { name: 'agreement_id', nullable: true }) agreementId?: string;
  @Column('text', { nullable: true }) period?: string;
  @Column('text') status!: EvaluationStatus;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('jsonb') forms!: EvaluationRound['forms'];
  @Column('jsonb', { nullable: true }) conclusion?: EvaluationRound['conclusion'];
}
