import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  EVALUATION_KINDS,
  EVALUATION_STATUSES,
  RECOMMENDATIONS,
  type EvaluationKind,
  type EvaluationStatus,
  type Recommendation,
} from '@nyata/contracts';
import { IsId, IsText, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { EvaluationRound } from './evaluation';
import type { Known } from './known';
import { QUESTIONS, type Question } from './questions';

export class OpenRound {
  @ApiProperty({ format: 'uuid' }) @IsId() cooperationId!: string;
  @ApiProperty({ enum: EVALUATION_KINDS }) @IsIn(EVALUATION_KINDS) kind!: EvaluationKind;
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one implementing agreement only' })
  @IsOptional()
  @IsId()
  agreementId?: string;
  @ApiPropertyOptional({ example: '2026-S1' })
  @IsOptional()
  @Matches(/^20\d{2}-S[12]$/, { message: 'must be a semester such as 2026-S1' })
  period?: string;
}

export class FormAnswer {
  @ApiProperty({ enum: QUESTIONS }) @IsIn(QUESTIONS) question!: Question;
  @ApiProperty() @IsText(5000) text!: string;
}

export class AnswerRound {
  @ApiProperty({ type: [FormAnswer] })
  @IsArray()
  @ArrayMaxSize(QUESTIONS.length)
  @ArrayUnique(({ question }: FormAnswer) => question)
  @ValidateNested({ each: true })
  @Type(() => FormAnswer)
  answers!: FormAnswer[];
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  rating!: number;
  @ApiProperty({ enum: RECOMMENDATIONS }) @IsIn(RECOMMENDATIONS) recommendation!: Recommendation;
}

export class ConcludeRound {
  @ApiProperty({ enum: RECOMMENDATIONS }) @IsIn(RECOMMENDATIONS) recommendation!: Recommendation;
  @ApiProperty() @IsText(10_000) summary!: string;
}

export class RoundQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
  @ApiPropertyOptional({ enum: EVALUATION_STATUSES })
  @IsOptional()
  @IsIn(EVALUATION_STATUSES)
  status?: EvaluationStatus;
  @ApiPropertyOptional({
    enum: ['mine'],
    description: 'Open, and the caller’s organisation has not filled in its form',
  })
  @IsOptional()
  @IsIn(['mine'])
  task?: 'mine';
}

export class RoundDetail {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ enum: EVALUATION_KINDS }) kind!: EvaluationKind;
  @ApiPropertyOptional({ format: 'uuid' }) agreementId?: string;
  @ApiPropertyOptional() period?: string;
  @ApiProperty({ enum: EVALUATION_STATUSES }) status!: EvaluationStatus;
  @ApiProperty({ format: 'date' }) openedOn!: string;
  @ApiProperty({ type: [Object] }) forms!: EvaluationRound['forms'];
  @ApiPropertyOptional({ type: Object }) conclusion?: EvaluationRound['conclusion'];
  @ApiPropertyOptional({ type: Object, description: 'What the records already answer' })
  prefilled?: Known;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class RoundListItem extends RoundDetail {
  @ApiProperty() cooperationTitle!: string;
}

export class RoundPage {
  @ApiProperty({ type: [RoundListItem] }) items!: RoundListItem[];
}
