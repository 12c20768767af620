import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CAUSES,
  RULES,
  RULE_LEVELS,
  RUNGS,
  VERDICTS,
  type Cause,
  type RuleId,
  type RuleLevel,
  type Rung,
  type Verdict,
} from '@nyata/contracts';
import { IsBusinessDate } from '@nyata/http';
import { IsOptional } from 'class-validator';
import type { FactEvent } from '../cooperation-facts/fold-facts';
import type { Changes } from './changes';

export class ChangesQuery {
  @ApiPropertyOptional({ format: 'date', description: '30 days before `to` when left out' })
  @IsOptional()
  @IsBusinessDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsBusinessDate()
  to?: string;
}

export class DayStateView {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ enum: VERDICTS }) verdict!: Verdict;
  @ApiProperty({ enum: RUNGS }) rung!: Rung;
  @ApiProperty({ type: [Number] }) gaps!: Rung[];
  @ApiPropertyOptional({ enum: CAUSES }) cause?: Cause;
  @ApiPropertyOptional() index?: number;
}

export class RuleChangeView {
  @ApiProperty({ enum: RULES }) ruleId!: RuleId;
  @ApiPropertyOptional({ enum: RULE_LEVELS, description: 'Missing when the rule did not apply' })
  from?: RuleLevel;

  @ApiPropertyOptional({ enum: RULE_LEVELS }) to?: RuleLevel;
}

export class ChangeEventView {
  @ApiProperty() eventId!: string;
  @ApiProperty() name!: FactEvent;
  @ApiProperty({ format: 'date-time' }) time!: string;
}

export class ChangesView implements Changes {
  @ApiPropertyOptional({ description: 'Missing when nothing was known of it on that day yet' })
  from?: DayStateView;

  @ApiPropertyOptional() to?: DayStateView;
  @ApiProperty({ type: [RuleChangeView] }) rules!: RuleChangeView[];
  @ApiProperty({ type: [ChangeEventView] }) events!: ChangeEventView[];
}
