import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ACHIEVEMENT_BANDS,
  AGREEMENT_STATUSES,
  INDICATOR_DIRECTIONS,
  RUNGS,
  STAGES,
  VERDICTS,
  type AchievementBand,
  type AgreementStatus,
  type IndicatorDirection,
  type OrgRef,
  type Rung,
  type StageId,
  type Verdict,
} from '@nyata/contracts';
import { IsText } from '@nyata/http';
import type { NextStep } from '../assessment/next-step';
import { OrgRefView } from '../assessments/assessments.dto';
import type { PartIndicator, ProgrammeIndicator } from './programme';

export class ProgrammeQuery {
  @ApiProperty({ description: 'The code that every part of the programme names' })
  @IsText(100)
  initiativeCode!: string;
}

export class TargetView {
  @ApiProperty() value!: number;
  @ApiProperty() by!: string;
}

export class PartIndicatorView implements PartIndicator {
  @ApiProperty() indicatorId!: string;
  @ApiProperty() title!: string;
  @ApiPropertyOptional() unit?: string;
  @ApiProperty({ enum: INDICATOR_DIRECTIONS }) direction!: IndicatorDirection;
  @ApiProperty() baseline!: number;
  @ApiProperty({ type: TargetView }) target!: TargetView;
  @ApiProperty({ description: 'The target was moved after half of the term' })
  targetChangedLate!: boolean;
  @ApiPropertyOptional({ description: 'Over the accepted values' }) actual?: number;
  @ApiPropertyOptional({ description: 'Not capped' }) achievementPct?: number;
  @ApiPropertyOptional({ enum: ACHIEVEMENT_BANDS }) band?: AchievementBand;
  @ApiPropertyOptional() acceptedOn?: string;
  @ApiPropertyOptional() eventId?: string;
}

export class ProgrammeIndicatorView implements ProgrammeIndicator {
  @ApiProperty({ description: 'Title and unit, as they are compared' }) key!: string;
  @ApiProperty() title!: string;
  @ApiPropertyOptional() unit?: string;
  @ApiProperty({ description: 'Parts that have it' }) parts!: number;
  @ApiProperty({ description: 'Of them, with an accepted value' }) measured!: number;
}

/** One region's part of a programme. */
export class ProgrammePart {
  @ApiProperty() cooperationId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String] }) regionCodes!: string[];
  @ApiProperty({ type: OrgRefView }) leadOrg!: OrgRef;
  @ApiProperty({ type: [OrgRefView] }) parties!: OrgRef[];
  @ApiPropertyOptional() signedOn?: string;
  @ApiProperty({ enum: AGREEMENT_STATUSES }) status!: AgreementStatus;
  @ApiProperty({ enum: STAGES, isArray: true, description: 'Open in its procedure' })
  stages!: StageId[];
  @ApiProperty({ enum: VERDICTS }) verdict!: Verdict;
  @ApiProperty({ enum: RUNGS }) rung!: Rung;
  @ApiProperty({ type: [Number] }) gaps!: Rung[];
  @ApiProperty() milestones!: number;
  @ApiProperty({ description: 'Confirmed by another legal party' }) confirmedMilestones!: number;
  @ApiProperty({ type: [PartIndicatorView] }) indicators!: PartIndicator[];
  @ApiProperty({ type: 'object', additionalProperties: true }) nextStep!: NextStep;
}

/** One programme in many regions, side by side; the worst first. */
export class ProgrammeView {
  @ApiProperty() asOf!: string;
  @ApiProperty() initiativeCode!: string;
  @ApiProperty({ type: [ProgrammeIndicatorView] }) indicators!: ProgrammeIndicator[];
  @ApiProperty({ type: [ProgrammePart] }) items!: ProgrammePart[];
}
