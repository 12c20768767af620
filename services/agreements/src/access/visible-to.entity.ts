import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who may look into a cooperation; written in the transaction that lets them. */
@Entity('visible_to')
@Index('visible_to_legal_party', ['legalPartyId', 'cooperationId'])
export class VisibleToRow {
  @PrimaryColumn('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text', { name: 'region_codes', array: true }) regionCodes!: string[];
  @Column('date') since!: string;
}
