import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AGGREGATIONS,
  DISAGGREGATIONS,
  INDICATOR_DIRECTIONS,
  INDICATOR_LEVELS,
  type Aggregation,
  type Disaggregation,
  type IndicatorDirection,
  type IndicatorLevel,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Measurement } from './measurement';

const PERIOD = /^20\d{2}-S[12]$/;
const PERIOD_MESSAGE = { message: 'must be a semester such as 2026-S1' };
const LIMIT = 1e15;
const Value = (): PropertyDecorator => (target, field) => {
  for (const check of [IsNumber(), Min(-LIMIT), Max(LIMIT)]) check(target, field);
};

export class BaselineDto {
  @ApiProperty() @Value() value!: number;
  @ApiProperty({ format: 'date' }) @IsBusinessDate() on!: string;
  @ApiProperty() @IsText(300) source!: string;
}

export class TargetDto {
  @ApiProperty() @Value() value!: number;
  @ApiProperty({ format: 'date' }) @IsBusinessDate() by!: string;
}

export class PeriodTarget {
  @ApiProperty({ example: '2026-S1' }) @Matches(PERIOD, PERIOD_MESSAGE) period!: string;
  @ApiProperty() @Value() value!: number;
}

export class DefineIndicator {
  @ApiProperty() @IsText(300) title!: string;
  @ApiProperty() @IsText(50) unit!: string;
  @ApiProperty({ enum: INDICATOR_LEVELS }) @IsIn(INDICATOR_LEVELS) level!: IndicatorLevel;
  @ApiProperty({ enum: INDICATOR_DIRECTIONS })
  @IsIn(INDICATOR_DIRECTIONS)
  direction!: IndicatorDirection;
  @ApiProperty({ enum: AGGREGATIONS }) @IsIn(AGGREGATIONS) aggregation!: Aggregation;
  @ApiProperty({ type: BaselineDto })
  @ValidateNested()
  @Type(() => BaselineDto)
  baseline!: BaselineDto;
  @ApiProperty({ type: TargetDto }) @ValidateNested() @Type(() => TargetDto) target!: TargetDto;
  @ApiPropertyOptional({ type: [PeriodTarget] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PeriodTarget)
  periodTargets?: PeriodTarget[];
  @ApiPropertyOptional({ type: [String], description: 'Actions that contribute to it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  actionIds?: string[];
  @ApiPropertyOptional({ enum: DISAGGREGATIONS })
  @IsOptional()
  @IsIn(DISAGGREGATIONS)
  disaggregation?: Disaggregation;
}

export class MeasuredPart {
  @ApiProperty({ example: 'FEMALE' }) @IsText(50) code!: string;
  @ApiProperty() @Value() value!: number;
}

export class MeasureIndicator {
  @ApiProperty({ example: '2026-S1' }) @Matches(PERIOD, PERIOD_MESSAGE) period!: string;
  @ApiProperty() @Value() value!: number;
  @ApiPropertyOptional({ type: [MeasuredPart] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MeasuredPart)
  parts?: MeasuredPart[];
  @ApiProperty({ format: 'date' }) @IsBusinessDate() measuredOn!: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsId({ each: true })
  evidenceIds?: string[];
}

export class AcceptMeasurement {
  @ApiProperty({ format: 'uuid' }) @IsId() measurementId!: string;
}

export class ReturnMeasurement extends AcceptMeasurement {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class RetireIndicator {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class IndicatorQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
}

export class AchievementDto {
  @ApiProperty() actual!: number;
  @ApiProperty({ description: 'Per cent; not capped' }) achievement!: number;
  @ApiProperty({ enum: ['VERY_GOOD', 'GOOD', 'FAIR', 'POOR', 'VERY_POOR'] }) band!: string;
  @ApiProperty() movedTowardTarget!: boolean;
}

export class IndicatorDetail extends DefineIndicator {
  @ApiProperty({ format: 'uuid' }) indicatorId!: string;
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty() targetChangedLate!: boolean;
  @ApiProperty() retired!: boolean;
  @ApiProperty({ type: [Object] }) measurements!: Measurement[];
  @ApiPropertyOptional({ type: AchievementDto }) achievement?: AchievementDto;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class IndicatorPage {
  @ApiProperty({ type: [IndicatorDetail] }) items!: IndicatorDetail[];
}
