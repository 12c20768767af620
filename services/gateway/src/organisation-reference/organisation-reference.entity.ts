import type { OrganisationKind } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the gateway must know of organisations, kept from the events of partners. */
@Entity('organisation_reference')
export class OrganisationReferenceRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') name!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  /** The legal party in whose register it stands: that one's bureau keeps its liaisons. */
  @Column('uuid', { name: 'registrar_legal_party_id', nullable: true })
  registrarLegalPartyId!: string | null;
}
