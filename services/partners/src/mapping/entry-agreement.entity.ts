import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which agreements were made from a mapping entry; kept from the events of agreements. */
@Entity('entry_agreement')
@Index('entry_agreement_agreement', ['agreementId'])
export class EntryAgreementRow {
  @PrimaryColumn('uuid', { name: 'mapping_entry_id' }) mappingEntryId!: string;
  @PrimaryColumn('uuid', { name: 'agreement_id' }) agreementId!: string;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
}
