import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A milestone that a counterpart confirmed and nobody took back. */
@Entity('confirmed_milestone')
@Index('confirmed_milestone_cooperation', ['cooperationId'])
export class ConfirmedMilestoneRow {
  @PrimaryColumn('uuid', { name: 'milestone_id' }) milestoneId!: string;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
}

/** A final evaluation that was concluded: of the whole cooperation, or of one of its documents. */
@Entity('final_evaluation')
@Index('final_evaluation_cooperation', ['cooperationId'])
export class FinalEvaluationRow {
  @PrimaryColumn('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('uuid', { name: 'agreement_id', nullable: true }) agreementId?: string | null;
}
