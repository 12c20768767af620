import type { MappingStatus } from '@nyata/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mapping entry that an agreement can be made from. */
@Entity('mapping_reference')
export class MappingReferenceRow {
  @PrimaryColumn('uuid', { name: 'mapping_entry_id' }) mappingEntryId!: string;
  @Column('uuid', { name: 'owner_organisation_id' }) ownerOrganisationId!: string;
  @Column('text', { name: 'subject_matter' }) subjectMatter!: string;
  @Column('text') status!: MappingStatus;
}
