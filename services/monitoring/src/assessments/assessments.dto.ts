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
import { IsBusinessDate } from '@nyata/http';
import { IsOptional } from 'class-validator';
import type { NextStep } from '../assessment/next-step';
import type { Clearing, Params } from '../assessment/rules';

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
  @ApiPropertyOptional() initiativeCode?: string;
  @ApiProperty({ description: 'Milestones of actions that were not dropped' }) milestones!: number;
  @ApiProperty({ description: 'Of them, confirmed by another legal party' })
  confirmedMilestones!: number;
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
