import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who sees a cooperation: one row per organisation that takes part, once it may know of it. */
@Entity('visible_to')
@Index('visible_to_legal_party', ['legalPartyId', 'cooperationId'])
export class AccessRow {
  @PrimaryColumn('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text', { name: 'region_codes', array: true }) regionCodes!: string[];
  @Column('timestamptz') since!: Date;
}
