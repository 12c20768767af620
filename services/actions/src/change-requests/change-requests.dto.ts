import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANGE_KINDS,
  CHANGE_REASONS,
  CHANGE_STATUSES,
  type ChangeKind,
  type ChangeReason,
  type ChangeStatus,
  type OrgRef,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { TargetDto } from '../indicators/indicators.dto';
import type { ChangeRequest } from './change-request';

/** One of the two. */
export class About {
  @ApiPropertyOptional({ format: 'uuid' })
  @ValidateIf((about: About) => about.milestoneId !== undefined || about.actionId === undefined)
  @IsId()
  milestoneId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() actionId?: string;
}

export class Proposal {
  @ApiPropertyOptional({ format: 'date', description: 'RESCHEDULE' })
  @IsOptional()
  @IsBusinessDate()
  dueOn?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'CARRY_OVER' })
  @IsOptional()
  @IsId()
  successorCooperationId?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'NO_COST' })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  fiscalYear?: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'RETARGET' })
  @IsOptional()
  @IsId()
  indicatorId?: string;
  @ApiPropertyOptional({ type: TargetDto, description: 'RETARGET' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TargetDto)
  target?: TargetDto;
}

export class RequestChange {
  @ApiProperty({ enum: CHANGE_KINDS }) @IsIn(CHANGE_KINDS) kind!: ChangeKind;
  @ApiProperty({ type: About }) @ValidateNested() @Type(() => About) about!: About;
  @ApiPropertyOptional({ type: Proposal })
  @IsOptional()
  @ValidateNested()
  @Type(() => Proposal)
  proposal?: Proposal;
  @ApiProperty({ enum: CHANGE_REASONS }) @IsIn(CHANGE_REASONS) reasonCode!: ChangeReason;
  @ApiProperty() @IsText(2000) note!: string;
}

export class ApproveChange {}

export class WithdrawChange {}

export class DeclineChange {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class ChangeRequestQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['mine'], description: 'What the caller may decide' })
  @IsOptional()
  @IsIn(['mine'])
  task?: 'mine';
  @ApiPropertyOptional({ enum: CHANGE_STATUSES })
  @IsOptional()
  @IsIn(CHANGE_STATUSES)
  status?: ChangeStatus;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
}

export class ChangeRequestDetail {
  @ApiProperty({ format: 'uuid' }) changeRequestId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ enum: CHANGE_KINDS }) kind!: string;
  @ApiProperty({ type: Object }) about!: ChangeRequest['about'];
  @ApiProperty({ type: Proposal }) proposal!: Proposal;
  @ApiProperty({ enum: CHANGE_REASONS }) reasonCode!: ChangeReason;
  @ApiProperty() note!: string;
  @ApiProperty({ type: Object }) requestedBy!: OrgRef;
  @ApiProperty({ format: 'uuid' }) requestedByMemberId!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ enum: CHANGE_STATUSES }) status!: ChangeStatus;
  @ApiPropertyOptional({ type: Object }) decision?: ChangeRequest['decision'];
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ChangeRequestListItem extends ChangeRequestDetail {
  @ApiProperty() cooperationTitle!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
}

export class ChangeRequestPage {
  @ApiProperty({ type: [ChangeRequestListItem] }) items!: ChangeRequestListItem[];
}
