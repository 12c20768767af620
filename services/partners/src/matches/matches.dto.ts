import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MATCH_REASONS,
  MATCH_STATUSES,
  ORGANISATION_KINDS,
  type MatchReasonCode,
  type MatchStatus,
  type OrganisationKind,
} from '@nyata/contracts';
import { IsId, IsText } from '@nyata/http';
import { IsOptional } from 'class-validator';
import type { MatchReason } from './candidate-score';

export class MatchReasonView implements MatchReason {
  @ApiProperty({ enum: MATCH_REASONS }) code!: MatchReasonCode;
  @ApiProperty() points!: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'The facts that a sentence about it needs',
  })
  params!: Record<string, string | number>;
}

export class CandidateView {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
  @ApiPropertyOptional() regionCode?: string;
  @ApiProperty({ description: '0 to 100: the sum of the points' }) score!: number;
  @ApiProperty({ type: [MatchReasonView] }) reasons!: MatchReasonView[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Its entry that fits best' })
  otherEntryId?: string;
}

export class Candidates {
  @ApiProperty({ type: [CandidateView] }) items!: CandidateView[];
}

export class MatchQuery {
  @ApiProperty({ format: 'uuid' }) @IsId() mappingEntryId!: string;
}

export class ProposeMatch {
  @ApiProperty({ format: 'uuid' }) @IsId() mappingEntryId!: string;
  @ApiProperty({ format: 'uuid', description: 'The other side' }) @IsId() organisationId!: string;
  @ApiPropertyOptional() @IsOptional() @IsText(2000) notes?: string;
}

export class MatchStep {
  @ApiPropertyOptional() @IsOptional() @IsText(2000) notes?: string;
}

export class DeclineMatch {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class MatchView {
  @ApiProperty({ format: 'uuid' }) matchId!: string;
  @ApiProperty({ format: 'uuid' }) mappingEntryId!: string;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ description: 'As it was called when the match was proposed' }) name!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
  @ApiPropertyOptional({ format: 'uuid' }) otherEntryId?: string;
  @ApiProperty({ description: 'As it was when the match was proposed' }) score!: number;
  @ApiProperty({ type: [MatchReasonView] }) reasons!: MatchReasonView[];
  @ApiPropertyOptional() notes?: string;
  @ApiPropertyOptional({ description: 'Why it was declined' }) reason?: string;
  @ApiPropertyOptional({ format: 'uuid' }) agreementId?: string;
  @ApiProperty({ format: 'date', description: 'The day of the last step' }) movedOn!: string;
  @ApiProperty({ enum: MATCH_STATUSES }) status!: MatchStatus;
  @ApiProperty() version!: number;
}

export class Matches {
  @ApiProperty({ type: [MatchView] }) items!: MatchView[];
}
