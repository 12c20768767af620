import type { SheetField } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Finding, RowVerdict } from './finding';
import type { RowRegistration } from './row-registration';

/** One row of a file: what stands in it, what was made of it, and the agreement that it became. */
@Entity('import_row')
@Index('import_row_verdict', ['importId', 'verdict', 'rowNo'])
@Index('import_row_agreement', ['agreementId'])
@Index('import_row_registered', { synchronize: false })
export class ImportRowRow {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @PrimaryColumn('int', { name: 'row_no' }) rowNo!: number;
  @Column('text', { array: true }) cells!: string[];
  @Column('jsonb') corrections!: Partial<Record<SheetField, string>>;
  @Column('text', { nullable: true }) verdict?: RowVerdict | null;
  @Column('jsonb') findings!: Finding[];
  @Column('jsonb', { nullable: true }) registration?: RowRegistration | null;
  @Column('int', { name: 'umbrella_row', nullable: true }) umbrellaRow?: number | null;
  /** Of what the row says: the same row in another file is known by it. */
  @Column('text', { nullable: true }) fingerprint?: string | null;
  @Column('uuid', { name: 'agreement_id', nullable: true }) agreementId?: string | null;
}
