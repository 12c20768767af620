import type { RuleId, RuleLevel, Rung, Verdict } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was last told to the world about a cooperation; `version` is the last event of its assessment. */
@Entity('published_assessment')
export class PublishedAssessment {
  @PrimaryColumn('uuid', { name: 'assessment_id' })
  assessmentId!: string;

  @Column('uuid', { name: 'cooperation_id' })
  cooperationId!: string;

  @Column('int')
  version!: number;

  @Column('text')
  verdict!: Verdict;

  @Column('smallint')
  rung!: Rung;

  @Column('jsonb')
  levels!: Partial<Record<RuleId, RuleLevel>>;
}
