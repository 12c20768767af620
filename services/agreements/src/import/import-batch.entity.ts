import type { Caller } from '@nyata/auth';
import type { SheetField } from '@nyata/contracts';
import type { SheetFormat, TextEncoding } from '@nyata/files';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const IMPORT_STATUSES = [
  'UPLOADED',
  'CHECKING',
  'CHECKED',
  'COMMITTING',
  'COMMITTED',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** One file of an old register on its way in; a file is taken once. */
@Entity('import_batch')
@Index('import_batch_file', ['legalPartyId', 'sha256'], { unique: true })
@Index('import_batch_status', ['status'])
export class ImportBatchRow {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') sha256!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') format!: SheetFormat;
  /** Of text files. */
  @Column('text', { nullable: true }) encoding?: TextEncoding | null;
  @Column('text') status!: ImportStatus;
  @Column('text', { array: true }) headings!: string[];
  /** The field of each column; an empty text where a column is left aside. */
  @Column('text', { array: true }) mapping!: (SheetField | '')[];
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
  /** Who asked for what runs, and in which story: a process that takes over goes on in their name. */
  @Column('jsonb', { nullable: true }) mandate?: Mandate | null;
}

export interface Mandate {
  caller: Caller;
  correlationId: string;
  actorRole?: string;
}
