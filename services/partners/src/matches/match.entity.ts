import type { MatchStatus, OrgRef } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MatchReason } from './candidate-score';
import type { Match } from './match';

@Entity('match')
@Index('match_entry', ['mappingEntryId'])
@Index('match_open', { synchronize: false })
export class MatchRow implements Match {
  @PrimaryColumn('uuid', { name: 'match_id' }) matchId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'mapping_entry_id' }) mappingEntryId!: string;
  @Column('uuid', { name: 'key_organisation_id' }) keyOrganisationId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'other_entry_id', nullable: true }) otherEntryId?: string;
  @Column('jsonb') other!: OrgRef;
  @Column('int') score!: number;
  @Column('jsonb') reasons!: MatchReason[];
  @Column('text', { nullable: true }) notes?: string;
  @Column('text', { nullable: true }) reason?: string;
  @Column('uuid', { name: 'agreement_id', nullable: true }) agreementId?: string;
  @Column('date', { name: 'moved_on' }) movedOn!: string;
  @Column('text') status!: MatchStatus;
}
