import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANGE_REASONS,
  OBSTACLE_STATUSES,
  type ChangeReason,
  type ObstacleStatus,
  type OrgRef,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { About } from '../change-requests/change-requests.dto';
import type { Obstacle } from './obstacle';

export class RaiseObstacle {
  @ApiProperty({ type: About }) @ValidateNested() @Type(() => About) about!: About;
  @ApiProperty({ enum: CHANGE_REASONS }) @IsIn(CHANGE_REASONS) code!: ChangeReason;
  @ApiProperty() @IsText(2000) description!: string;
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Days that it costs, as far as one can say',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  impactDays?: number;
  @ApiPropertyOptional({ format: 'uuid', description: "Default: the action's owner" })
  @IsOptional()
  @IsId()
  ownerOrganisationId?: string;
  @ApiProperty({ format: 'date', description: 'By when it must be out of the way' })
  @IsBusinessDate()
  dueOn!: string;
}

export class EscalateObstacle {
  @ApiProperty({ format: 'uuid' }) @IsId() toOrganisationId!: string;
  @ApiPropertyOptional() @IsOptional() @IsText(2000) note?: string;
}

export class ResolveObstacle {
  @ApiProperty() @IsText(2000) resolution!: string;
}

export class ObstacleQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: ['mine'],
    description: 'What the caller’s organisation must settle',
  })
  @IsOptional()
  @IsIn(['mine'])
  task?: 'mine';
  @ApiPropertyOptional({ enum: OBSTACLE_STATUSES })
  @IsOptional()
  @IsIn(OBSTACLE_STATUSES)
  status?: ObstacleStatus;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
}

export class ObstacleDetail {
  @ApiProperty({ format: 'uuid' }) obstacleId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ type: Object }) about!: Obstacle['about'];
  @ApiProperty({ enum: CHANGE_REASONS }) code!: ChangeReason;
  @ApiProperty() description!: string;
  @ApiPropertyOptional({ type: 'integer' }) impactDays?: number;
  @ApiProperty({ type: Object }) raisedBy!: OrgRef;
  @ApiProperty({ format: 'uuid' }) raisedByMemberId!: string;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
  @ApiProperty({ type: Object, description: 'Who takes it away' }) owner!: OrgRef;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ type: [Object] }) escalations!: Obstacle['escalations'];
  @ApiPropertyOptional({ type: Object }) resolution?: Obstacle['resolution'];
  @ApiProperty({ enum: OBSTACLE_STATUSES }) status!: ObstacleStatus;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ObstacleListItem extends ObstacleDetail {
  @ApiProperty() cooperationTitle!: string;
  @ApiProperty({ description: 'Of the action or milestone that it is about' }) title!: string;
}

export class ObstaclePage {
  @ApiProperty({ type: [ObstacleListItem] }) items!: ObstacleListItem[];
}
