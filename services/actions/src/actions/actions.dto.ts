import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  type ActionStatus,
  type ActionType,
  type OrgRef,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { ACTION_TEMPLATES } from '@nyata/reference';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MilestoneDetail } from '../milestones/milestone-detail.dto';
import type { MissingPart } from './completeness';

const TEMPLATE_CODES = ACTION_TEMPLATES.map(({ code }) => code);

export class Output {
  @ApiProperty() @IsText(500) description!: string;
  @ApiPropertyOptional({ description: 'Without a unit and a quantity the action is not complete' })
  @IsOptional()
  @IsText(50)
  unit?: string;
  @ApiPropertyOptional() @IsOptional() @IsNumber() @Min(0) @Max(1e12) quantity?: number;
}

export class Location {
  @ApiPropertyOptional() @IsOptional() @IsText(20) regionCode?: string;
  @ApiPropertyOptional() @IsOptional() @IsText(200) place?: string;
}

export class PlanAction {
  @ApiProperty({ enum: ACTION_TYPES }) @IsIn(ACTION_TYPES) type!: ActionType;
  @ApiProperty() @IsText(300) title!: string;
  @ApiProperty({ type: Output }) @ValidateNested() @Type(() => Output) output!: Output;
  @ApiProperty({ format: 'uuid' }) @IsId() ownerOrganisationId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: "Default: the organisation's only liaison" })
  @IsOptional()
  @IsId()
  ownerMemberId?: string;
  @ApiProperty({ format: 'uuid' }) @IsId() counterpartOrganisationId!: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() counterpartMemberId?: string;
  @ApiPropertyOptional({ type: Location })
  @IsOptional()
  @ValidateNested()
  @Type(() => Location)
  location?: Location;
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsBusinessDate() startsOn?: string;
  @ApiProperty({ format: 'date' }) @IsBusinessDate() dueOn!: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() implementingAgreementId?: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  obligationIds?: string[];
  @ApiPropertyOptional({ enum: TEMPLATE_CODES })
  @IsOptional()
  @IsIn(TEMPLATE_CODES)
  templateCode?: string;
  @ApiPropertyOptional({
    description: 'Why; compulsory when an action of a plan that both sides have adopted is revised',
  })
  @IsOptional()
  @IsText(2000)
  reason?: string;
}

/** What is left out stays; the due date is changed by a change request only. */
export class ReviseAction extends PartialType(PlanAction) {}

export class StartAction {}

export class ActionDetail {
  @ApiProperty({ format: 'uuid' }) actionId!: string;
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ enum: ACTION_TYPES }) type!: ActionType;
  @ApiProperty() title!: string;
  @ApiProperty({ type: Output }) output!: Output;
  @ApiProperty({ type: Object }) owner!: OrgRef;
  @ApiPropertyOptional({ format: 'uuid' }) ownerMemberId?: string;
  @ApiProperty({ type: Object }) counterpart!: OrgRef;
  @ApiPropertyOptional({ format: 'uuid' }) counterpartMemberId?: string;
  @ApiPropertyOptional({ type: Location }) location?: Location;
  @ApiPropertyOptional({ format: 'date' }) startsOn?: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ format: 'date' }) originalDueOn!: string;
  @ApiProperty({ type: 'integer' }) dueChanges!: number;
  @ApiPropertyOptional({ format: 'uuid' }) implementingAgreementId?: string;
  @ApiProperty({ type: [String] }) obligationIds!: string[];
  @ApiPropertyOptional() templateCode?: string;
  @ApiProperty() complete!: boolean;
  @ApiProperty({ enum: ACTION_STATUSES }) status!: ActionStatus;
  @ApiProperty({ type: [String], description: 'What it lacks before it counts as a follow-up' })
  missing!: MissingPart[];
  @ApiProperty({ type: [String] }) warnings!: string[];
  @ApiProperty({ type: [MilestoneDetail] }) milestones!: MilestoneDetail[];
  @ApiProperty({ type: 'integer' }) version!: number;
}
