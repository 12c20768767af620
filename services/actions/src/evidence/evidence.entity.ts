import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Evidence } from './evidence';

@Entity('evidence')
@Index('evidence_once', ['cooperationId', 'sha256'], { unique: true })
export class EvidenceRow implements Evidence {
  @PrimaryColumn('uuid', { name: 'evidence_id' }) evidenceId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Index('evidence_sha256')
  @Column('text')
  sha256!: string;
  @Column('text') mime!: string;
  @Column('int', { name: 'size_bytes' }) sizeBytes!: number;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { nullable: true }) title?: string;
  @Column('date', { name: 'taken_on', nullable: true }) takenOn?: string;
  @Column('text', { nullable: true }) place?: string;
  @Column('jsonb', { nullable: true }) position?: Evidence['position'];
  @Column('jsonb') links!: Evidence['links'];
  @Column('text', { name: 'shared_reason', nullable: true }) sharedReason?: string;
  @Column('jsonb') verifications!: Evidence['verifications'];
  @Column('jsonb', { name: 'attached_by' }) attachedBy!: Evidence['attachedBy'];
}
