import type {
  CooperationType,
  MappingKind,
  MappingStatus,
  OrganisationKind,
} from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MappingEntry, PlanLink } from './mapping-entry';
import type { PriorityParts } from './priority';

@Entity('mapping_entry')
@Index('mapping_entry_affairs', { synchronize: false })
@Index('mapping_entry_region', ['regionCode'])
@Index('mapping_entry_owner', ['ownerOrganisationId'])
export class MappingEntryRow implements MappingEntry {
  @PrimaryColumn('uuid', { name: 'mapping_entry_id' }) mappingEntryId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'owner_organisation_id' }) ownerOrganisationId!: string;
  @Column('uuid', { name: 'owner_legal_party_id' }) ownerLegalPartyId!: string;
  @Column('uuid', { name: 'key_organisation_id' }) keyOrganisationId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text') kind!: MappingKind;
  @Column('text', { name: 'affair_codes', array: true }) affairCodes!: string[];
  @Column('text', { name: 'subject_matter' }) subjectMatter!: string;
  @Column('text', { nullable: true }) problem?: string;
  @Column('text', { name: 'expected_benefit', nullable: true }) expectedBenefit?: string;
  @Column('uuid', { name: 'candidate_organisation_ids', array: true })
  candidateOrganisationIds!: string[];
  @Column('text', { name: 'candidate_kinds', array: true }) candidateKinds!: OrganisationKind[];
  @Column('text', { name: 'cooperation_type', nullable: true }) cooperationType?: CooperationType;
  @Column('int', { name: 'horizon_months' }) horizonMonths!: number;
  @Column('jsonb', { name: 'plan_links' }) planLinks!: PlanLink[];
  @Column('text', { name: 'no_plan_link_reason', nullable: true }) noPlanLinkReason?: string;
  @Column('int', { name: 'priority_score', nullable: true }) priorityScore?: number;
  @Column('jsonb', { name: 'priority_parts', nullable: true }) priorityParts?: PriorityParts;
  @Column('uuid', { name: 'author_member_id', nullable: true }) authorMemberId?: string;
  @Column('text') status!: MappingStatus;
}
