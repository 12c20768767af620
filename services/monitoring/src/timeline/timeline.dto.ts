import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  MILESTONE_STATUSES,
  RUNGS,
  VERDICTS,
  type ActionStatus,
  type ActionType,
  type MilestoneStatus,
  type Rung,
  type Verdict,
} from '@nyata/contracts';
import { IsBusinessDate, PageQuery } from '@nyata/http';
import { CooperationFilter } from '../assessments/assessment-query.dto';
import {
  SCHEDULE_WORDS,
  type ScheduleWord,
  type TimelineAction,
  type TimelineMilestone,
} from './timeline';

export class TimelineQuery extends IntersectionType(PageQuery, CooperationFilter) {
  @ApiProperty({ format: 'date', description: 'First day' })
  @IsBusinessDate()
  from!: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  @IsBusinessDate()
  to!: string;
}

export class TimelineMilestoneView implements TimelineMilestone {
  @ApiProperty() milestoneId!: string;
  @ApiProperty() title!: string;
  @ApiProperty() dueOn!: string;
  @ApiProperty() originalDueOn!: string;
  @ApiProperty({ enum: MILESTONE_STATUSES }) status!: MilestoneStatus;
  @ApiPropertyOptional({ description: 'By another legal party' }) confirmedOn?: string;
  @ApiProperty() late!: boolean;
}

export class TimelineActionView implements TimelineAction {
  @ApiProperty() actionId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ACTION_TYPES }) type!: ActionType;
  @ApiProperty() ownerName!: string;
  @ApiPropertyOptional() counterpartName?: string;
  @ApiPropertyOptional() startsOn?: string;
  @ApiPropertyOptional() dueOn?: string;
  @ApiProperty({ enum: ACTION_STATUSES }) status!: ActionStatus;
  @ApiProperty({ enum: SCHEDULE_WORDS }) word!: ScheduleWord;
  @ApiProperty({ type: [TimelineMilestoneView] }) milestones!: TimelineMilestone[];
}

/** One cooperation with what is planned in the asked time; without actions it says so by an empty list. */
export class TimelineLane {
  @ApiProperty() cooperationId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: VERDICTS }) verdict!: Verdict;
  @ApiProperty({ enum: RUNGS }) rung!: Rung;
  @ApiPropertyOptional() signedOn?: string;
  @ApiPropertyOptional() endsOn?: string;
  @ApiProperty({ type: [TimelineActionView] }) actions!: TimelineAction[];
}

export class TimelinePage {
  @ApiProperty({ type: [TimelineLane] }) items!: TimelineLane[];
}
