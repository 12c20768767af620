import type { DeviationResolution, FundingSource } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Resolution } from './deviation';
import type { Funding } from './funding';

/** The driver gives a bigint as text; every amount is a safe integer (the contracts say so). */
const rupiah = {
  to: (amount?: number) => amount,
  from: (amount: string | null) => (amount === null ? undefined : Number(amount)),
};

@Entity('funding')
@Index('funding_once', ['actionId', 'fiscalYear', 'source'], { unique: true })
@Index('funding_year', ['fiscalYear', 'cooperationId'])
export class FundingRow implements Funding {
  @PrimaryColumn('uuid', { name: 'funding_id' }) fundingId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('uuid', { name: 'action_id' }) actionId!: string;
  @Column('int', { name: 'fiscal_year' }) fiscalYear!: number;
  @Column('text') source!: FundingSource;
  @Column('bigint', { transformer: rupiah }) planned!: number;
  @Column('bigint', { nullable: true, transformer: rupiah }) ceiling?: number;
  @Column('bigint', { nullable: true, transformer: rupiah }) appropriation?: number;
  @Column('bigint', { nullable: true, transformer: rupiah }) committed?: number;
  @Column('bigint', { nullable: true, transformer: rupiah }) spent?: number;
  @Column('text', { name: 'account_code', nullable: true }) accountCode?: string;
}

@Entity('deviation_resolution')
@Index('deviation_resolution_action', ['actionId'])
export class ResolutionRow implements Resolution {
  @PrimaryColumn('uuid', { name: 'resolution_id' }) resolutionId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('uuid', { name: 'action_id' }) actionId!: string;
  @Column('int', { name: 'fiscal_year' }) fiscalYear!: number;
  @Column('text') kind!: DeviationResolution;
  @Column('text') note!: string;
  @Column('float8', { name: 'deviation_pct_before' }) deviationPctBefore!: number;
  @Column('text', { name: 'decided_by_role' }) decidedByRole!: string;
}
