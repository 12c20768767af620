import type { OrgRef, ReportStatus } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PeriodicReport } from './report';

@Entity('report')
@Index('report_once', ['cooperationId', 'reporterOrganisationId', 'period'], { unique: true })
@Index('report_awaited', ['status', 'lapsesOn'])
@Index('report_due', { synchronize: false })
export class ReportRow implements PeriodicReport {
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('jsonb') reporter!: OrgRef;
  @Column('uuid', { name: 'reporter_organisation_id' }) reporterOrganisationId!: string;
  @Column('text') period!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'lapses_on' }) lapsesOn!: string;
  @Column('text') status!: ReportStatus;
  @Column('date', { name: 'submitted_on', nullable: true }) submittedOn?: string;
  @Column('boolean', { nullable: true }) late?: boolean;
  @Column('float8', { name: 'physical_pct', nullable: true }) physicalPct?: number;
  @Column('jsonb', { name: 'spent_by_year', nullable: true }) spentByYear?: Record<string, number>;
  @Column('text', { nullable: true }) narrative?: string;
  @Column('uuid', { name: 'obstacle_ids', array: true, nullable: true }) obstacleIds?: string[];
  @Column('text', { nullable: true }) reason?: string;
}
