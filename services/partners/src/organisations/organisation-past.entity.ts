import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened to an organisation; a renamed, merged or closed one keeps its past. */
@Entity('organisation_past')
export class OrganisationPastRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** Version of the organisation after it. */
  @PrimaryColumn('int') version!: number;
  @Column('timestamptz') at!: Date;
  /** Name of the event. */
  @Column('text') what!: string;
  /** What it was called from then on. */
  @Column('text') name!: string;
  @Column('text', { nullable: true }) reason?: string | null;
  /** The survivor of a merge. */
  @Column('uuid', { name: 'other_organisation_id', nullable: true })
  otherOrganisationId?: string | null;
  /** For whom the person acted who decided it. */
  @Column('uuid', { name: 'by_organisation_id', nullable: true }) byOrganisationId?: string | null;
}
