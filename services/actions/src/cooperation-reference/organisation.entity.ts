import type { OrganisationKind } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') name!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode?: string | null;
  /** Whom it is read as. */
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId?: string | null;
}
