import type { OrganisationKind } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What agreements know of an organisation, kept from the events of partners. */
@Entity('organisation_reference')
export class OrganisationReferenceRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') name!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode?: string | null;
  /** Whom it is read as. */
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId?: string | null;
}
