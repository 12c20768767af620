import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionRow {
  /** The cookie's secret is kept by the browser only. */
  @PrimaryColumn('text', { name: 'secret_hash' }) secretHash!: string;
  @Index('session_member') @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
