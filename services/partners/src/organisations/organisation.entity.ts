import type { OrganisationKind, OrganisationStatus } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Organisation } from './organisation';

@Entity('organisation')
@Index('organisation_list', ['name', 'organisationId'])
@Index('organisation_search', { synchronize: false })
@Index('organisation_names', { synchronize: false })
@Index('organisation_merged_into', { synchronize: false })
@Index('organisation_registration_no', { synchronize: false })
@Index('organisation_parent', ['parentOrganisationId'])
@Index('organisation_legal_party', ['legalPartyId'])
export class OrganisationRow implements Organisation {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('int') version!: number;
  @Column('text') name!: string;
  @Column('text', { name: 'short_name', nullable: true }) shortName?: string;
  @Column('text') kind!: OrganisationKind;
  @Column('uuid', { name: 'parent_organisation_id', nullable: true }) parentOrganisationId?: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode?: string;
  @Column('text') country!: string;
  @Column('text', { name: 'registration_no', nullable: true }) registrationNo?: string;
  @Column('text', { name: 'official_email', nullable: true }) officialEmail?: string;
  @Column('text', { name: 'official_phone', nullable: true }) officialPhone?: string;
  @Column('text', { nullable: true }) address?: string;
  @Column('text', { nullable: true }) website?: string;
  @Column('text', { name: 'affair_codes', array: true }) affairCodes!: string[];
  @Column('uuid', { name: 'escalation_organisation_id', nullable: true })
  escalationOrganisationId?: string;
  @Column('int', { name: 'liaisons_required' }) liaisonsRequired!: number;
  @Column('text', { name: 'duplicate_note', nullable: true }) duplicateNote?: string;
  @Column('uuid', { name: 'registrar_legal_party_id' }) registrarLegalPartyId!: string;
  @Column('text', { name: 'former_names', array: true, default: [] }) formerNames!: string[];
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId?: string;
  @Column('text') status!: OrganisationStatus;
  /** Every name it has or had, as `comparableName` reads them: what search and doubles look at. */
  @Column('text', { name: 'searched_names', default: '' }) searchedNames!: string;
}
