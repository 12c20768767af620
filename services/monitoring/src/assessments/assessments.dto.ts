import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AGREEMENT_STATUSES,
  CAUSES,
  COOPERATION_TYPES,
  ORGANISATION_KINDS,
  RULES,
  RULE_CLASSES,
  RULE_LEVELS,
  RUNGS,
  VERDICTS,
  type AgreementStatus,
  type Cause,
  type CooperationType,
  type OrgRef,
  type RuleClass,
  type RuleId,
  type RuleLevel,
  type Rung,
  type Verdict,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { NextStep } from '../assessment/next-step';
import type { Clearing, Params } from '../assessment/rules';

/** Filters of the portfolio; the same ones narrow the list behind each figure. */
export class PortfolioQuery {
  @ApiPropertyOptional({ description: 'A region and everything below it' })
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  regionCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(10)
  affairCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  leadOrganisationId?: string;
}

export class AssessmentQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;

  @ApiPropertyOptional({ enum: RUNGS })
  @IsOptional()
  @Type(() => Number)
  @IsIn(RUNGS)
  rung?: Rung;

  @ApiPropertyOptional({ description: 'This rung or a higher one: the rows behind the funnel' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(6)
  minRung?: number;

  @ApiPropertyOptional({ description: 'A region and everything below it' })
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  regionCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(10)
  affairCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  leadOrganisationId?: string;

  @ApiPropertyOptional({ description: 'A party or an executing unit' })
  @IsOptional()
  @IsId()
  partyOrganisationId?: string;

  @ApiPropertyOptional({ description: 'Words of the title or of a party' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class AsOfQuery {
  @ApiPropertyOptional({
    format: 'date',
    description: 'How it stood at the end of this day, by the facts and rules of that day',
  })
  @IsOptional()
  @IsBusinessDate()
  asOf?: string;
}

export class OrgRefView implements OrgRef {
  @ApiProperty() organisationId!: string;
  @ApiProperty() legalPartyId!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrgRef['kind'];
  @ApiProperty() name!: string;
}

export class RuleView {
  @ApiProperty({ enum: RULES }) ruleId!: RuleId;
  @ApiProperty({ enum: RULE_LEVELS }) level!: RuleLevel;
  @ApiProperty({ enum: RULE_CLASSES }) class!: RuleClass;
  @ApiProperty() since!: string;
  @ApiProperty() value!: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) params!: Params;
  @ApiPropertyOptional() turnsRedOn?: string;
  @ApiProperty({ type: 'array', items: { type: 'object' } }) clearedBy!: Clearing[];
  @ApiPropertyOptional() eventId?: string;
}

/** The judgement of one cooperation. Sentences are the portal's: here are ids, levels, values and dates. */
export class AssessmentView {
  @ApiProperty() assessmentId!: string;
  @ApiProperty() cooperationId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: COOPERATION_TYPES }) cooperationType!: CooperationType;
  @ApiProperty({ type: [OrgRefView] }) parties!: OrgRef[];
  @ApiProperty({ type: OrgRefView }) leadOrg!: OrgRef;
  @ApiProperty({ type: [String] }) regionCodes!: string[];
  @ApiProperty({ type: [String] }) affairCodes!: string[];
  @ApiPropertyOptional() signedOn?: string;
  @ApiPropertyOptional() endsOn?: string;
  @ApiProperty({ enum: AGREEMENT_STATUSES }) status!: AgreementStatus;
  @ApiProperty() asOf!: string;
  @ApiProperty() ageDays!: number;
  @ApiProperty() activeDays!: number;
  @ApiProperty() stoppedDays!: number;
  @ApiProperty({ enum: RUNGS }) rung!: Rung;
  @ApiProperty({ type: [Number] }) gaps!: Rung[];
  @ApiProperty({ type: [RuleView] }) rules!: RuleView[];
  @ApiProperty({ enum: VERDICTS }) verdict!: Verdict;
  @ApiPropertyOptional({ enum: CAUSES }) cause?: Cause;
  @ApiPropertyOptional() index?: number;
  @ApiPropertyOptional() unattested?: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) nextStep!: NextStep;
  @ApiProperty() version!: number;
}

export class AssessmentPage {
  @ApiProperty({ type: [AssessmentView] }) items!: AssessmentView[];
}

export class VerdictPeriod {
  @ApiProperty() from!: string;
  @ApiPropertyOptional({ description: 'First day on which it no longer held' }) to?: string;
  @ApiProperty({ enum: VERDICTS }) verdict!: Verdict;
  @ApiProperty({ enum: RUNGS }) rung!: Rung;
}

export class VerdictPeriods {
  @ApiProperty({ type: [VerdictPeriod] }) items!: VerdictPeriod[];
}
