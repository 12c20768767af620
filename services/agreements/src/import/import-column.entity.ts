import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a government chose for a heading; its next file is mapped by it. */
@Entity('import_column')
export class ImportColumnRow {
  @PrimaryColumn('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @PrimaryColumn('text') heading!: string;
  /** Empty when the column is left aside. */
  @Column('text') field!: string;
}
