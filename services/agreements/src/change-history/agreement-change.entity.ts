import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change of an agreement: who made it, when, by which events. */
@Entity('agreement_change')
export class AgreementChangeRow {
  @PrimaryColumn('uuid', { name: 'agreement_id' }) agreementId!: string;
  /** The version that the change led to. */
  @PrimaryColumn('int') version!: number;
  @Column('timestamptz') at!: Date;
  /** Absent: the system did it. */
  @Column('uuid', { name: 'member_id', nullable: true }) memberId?: string | null;
  @Column('text', { array: true }) events!: string[];
  /** The fields that were corrected. */
  @Column('text', { array: true }) fields!: string[];
}
