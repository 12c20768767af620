import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DISPUTE_REASONS,
  MILESTONE_STATUSES,
  QUORUMS,
  type DisputeReason,
  type EvidenceRule,
  type MilestoneStatus,
  type Quorum,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText, PageQuery } from '@nyata/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
} from 'class-validator';

/** REQUIRED_VERIFIED waits for the verification of evidence, which nobody can do yet. */
const RULES_IN_USE = ['NONE', 'OPTIONAL', 'REQUIRED'] as const satisfies EvidenceRule[];

export class PlanMilestone {
  @ApiProperty() @IsText(300) title!: string;
  @ApiProperty({ format: 'date' }) @IsBusinessDate() dueOn!: string;
  @ApiPropertyOptional({ type: 'integer', default: 1, description: 'Share of the action' })
  @IsInt()
  @Min(1)
  @Max(1000)
  weight: number = 1;
  @ApiPropertyOptional({ format: 'uuid', description: "Default: the action's owner" })
  @IsOptional()
  @IsId()
  ownerOrganisationId?: string;
  @ApiPropertyOptional({ type: [String], description: 'Default: the other side of the action' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsId({ each: true })
  confirmerOrganisationIds?: string[];
  @ApiPropertyOptional({ enum: QUORUMS, default: 'ANY' }) @IsIn(QUORUMS) quorum: Quorum = 'ANY';
  @ApiPropertyOptional({ enum: RULES_IN_USE, default: 'OPTIONAL' })
  @IsIn(RULES_IN_USE)
  evidenceRule: EvidenceRule = 'OPTIONAL';
  @ApiPropertyOptional() @IsOptional() @IsNumber() @Min(0) @Max(1e12) quantity?: number;
  @ApiPropertyOptional() @IsOptional() @IsText(50) unit?: string;
}

export class ClaimMilestone {
  @ApiProperty({ format: 'date' }) @IsBusinessDate() happenedOn!: string;
  @ApiPropertyOptional() @IsOptional() @IsNumber() @Min(0) @Max(1e12) quantity?: number;
  @ApiPropertyOptional() @IsOptional() @IsText(2000) note?: string;
  @ApiPropertyOptional({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  evidenceIds: string[] = [];
}

export class ConfirmMilestone {
  @ApiProperty({ format: 'uuid', description: 'The claim that was read' }) @IsId() claimId!: string;
  @ApiPropertyOptional() @IsOptional() @IsText(2000) note?: string;
}

export class DisputeMilestone {
  @ApiProperty({ format: 'uuid', description: 'The claim that was read' }) @IsId() claimId!: string;
  @ApiProperty({ enum: DISPUTE_REASONS }) @IsIn(DISPUTE_REASONS) reasonCode!: DisputeReason;
  @ApiProperty() @IsText(2000) note!: string;
  @ApiPropertyOptional({ description: 'What the confirmer counted: 8 of 10' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e12)
  observedQuantity?: number;
  @ApiPropertyOptional({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  evidenceIds: string[] = [];
}

export class WithdrawClaim {
  @ApiProperty({ format: 'uuid' }) @IsId() claimId!: string;
  @ApiProperty() @IsText(2000) reason!: string;
}

export class MilestoneQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['mine'], description: 'What the caller must claim or answer' })
  @IsOptional()
  @IsIn(['mine'])
  task?: 'mine';
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
  @ApiPropertyOptional({ enum: MILESTONE_STATUSES })
  @IsOptional()
  @IsIn(MILESTONE_STATUSES)
  status?: MilestoneStatus;
}
