import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { UPDATE_REQUEST_STATUSES, type OrgRef, type UpdateRequestStatus } from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText, PageQuery } from '@nyata/http';
import { IsIn, IsOptional } from 'class-validator';
import type { UpdateRequest } from './update-request';

export class RequestUpdate {
  @ApiProperty({ format: 'uuid', description: 'What the question is about' })
  @IsId()
  actionId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'One of its milestones' })
  @IsOptional()
  @IsId()
  milestoneId?: string;
  @ApiProperty({ format: 'uuid' }) @IsId() toOrganisationId!: string;
  @ApiProperty() @IsText(2000) question!: string;
  @ApiPropertyOptional({ format: 'date', description: 'Default: 14 days from today' })
  @IsOptional()
  @IsBusinessDate()
  answerDueOn?: string;
}

export class AnswerUpdate {
  @ApiProperty() @IsText(5000) answer!: string;
}

export class UpdateRequestQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
  @ApiPropertyOptional({ enum: UPDATE_REQUEST_STATUSES })
  @IsOptional()
  @IsIn(UPDATE_REQUEST_STATUSES)
  status?: UpdateRequestStatus;
  @ApiPropertyOptional({
    enum: ['mine'],
    description: 'What the caller’s organisation still has to answer',
  })
  @IsOptional()
  @IsIn(['mine'])
  task?: 'mine';
}

export class UpdateRequestDetail {
  @ApiProperty({ format: 'uuid' }) requestId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ type: Object }) about!: UpdateRequest['about'];
  @ApiProperty({ type: Object }) from!: OrgRef;
  @ApiProperty({ type: Object }) to!: OrgRef;
  @ApiProperty() question!: string;
  @ApiProperty({ format: 'date' }) askedOn!: string;
  @ApiProperty({ format: 'date' }) answerDueOn!: string;
  @ApiProperty({ enum: UPDATE_REQUEST_STATUSES }) status!: UpdateRequestStatus;
  @ApiPropertyOptional({ type: Object }) answer?: UpdateRequest['answer'];
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class UpdateRequestListItem extends UpdateRequestDetail {
  @ApiProperty() cooperationTitle!: string;
  @ApiProperty({ description: 'Of the action or milestone that it is about' }) title!: string;
}

export class UpdateRequestPage {
  @ApiProperty({ type: [UpdateRequestListItem] }) items!: UpdateRequestListItem[];
}
