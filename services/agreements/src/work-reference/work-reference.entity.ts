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

/** Since when there is a plan to carry out, and reports of it. */
@Entity('begun_work')
export class BegunWorkRow {
  @PrimaryColumn('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('date', { name: 'plan_adopted_on', nullable: true }) planAdoptedOn?: string | null;
  @Column('date', { name: 'first_report_on', nullable: true }) firstReportOn?: string | null;
}
