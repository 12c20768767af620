import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  EVIDENCE_RULES,
  MILESTONE_STATUSES,
  QUORUMS,
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
  @ApiPropertyOptional({ enum: EVIDENCE_RULES, default: 'OPTIONAL' })
  @IsIn(EVIDENCE_RULES)
  evidenceRule: EvidenceRule = 'OPTIONAL';
  @ApiPropertyOptional() @IsOptional() @IsNumber() @Min(0) @Max(1e12) quantity?: number;
  @ApiPropertyOptional() @IsOptional() @IsText(50) unit?: string;
  @ApiPropertyOptional({
    type: [String],
    description: 'Other actions of the plan that it serves too',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsId({ each: true })
  contributesToActionIds: string[] = [];
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

export class WithdrawClaim {
  @ApiProperty({ format: 'uuid' }) @IsId() claimId!: string;
  @ApiProperty() @IsText(2000) reason!: string;
}

export class MilestoneQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: ['mine', 'answer'],
    description:
      'What the caller must claim, answer or explain; or only the claims that wait for its answer',
  })
  @IsOptional()
  @IsIn(['mine', 'answer'])
  task?: 'mine' | 'answer';
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
  @ApiPropertyOptional({ enum: MILESTONE_STATUSES })
  @IsOptional()
  @IsIn(MILESTONE_STATUSES)
  status?: MilestoneStatus;
}
