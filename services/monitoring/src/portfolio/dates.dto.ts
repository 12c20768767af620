import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsBusinessDate, IsId, PageQuery } from '@nyata/http';
import { IsIn, IsOptional } from 'class-validator';
import { PortfolioQuery } from '../assessments/assessment-query.dto';

const KINDS = ['MILESTONE', 'CLAIM', 'END'] as const;
export type DateKind = (typeof KINDS)[number];

export class CalendarQuery extends IntersectionType(PageQuery, PortfolioQuery) {
  @ApiProperty({ format: 'date', description: 'First day' })
  @IsBusinessDate()
  from!: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  @IsBusinessDate()
  to!: string;

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: DateKind;

  @ApiPropertyOptional({ description: 'Who has to act' })
  @IsOptional()
  @IsId()
  organisationId?: string;
}

export class CalendarItem {
  @ApiProperty({ enum: KINDS }) kind!: DateKind;
  @ApiProperty() dueOn!: string;
  @ApiProperty({ description: 'Milestone, or the cooperation of an end' }) subjectId!: string;
  @ApiProperty() cooperationId!: string;
  @ApiProperty() title!: string;
  @ApiProperty() organisationId!: string;
  @ApiProperty() organisationName!: string;
}

export class CalendarPage {
  @ApiProperty({ type: [CalendarItem] }) items!: CalendarItem[];
}

export class StalledPartner {
  @ApiProperty() organisationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() openSince!: string;
  @ApiProperty({ enum: [7, 14, 21], description: 'Late for at least so many days' }) band!: number;
  @ApiProperty({ description: 'Milestones late by 7 days or more' }) milestones!: number;
  @ApiProperty({ description: 'Claims unanswered 7 days past their date' }) claims!: number;
}

export class StalledView {
  @ApiProperty({ type: [StalledPartner] }) items!: StalledPartner[];
}
