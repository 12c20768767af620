import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPORT_STATUSES, type OrgRef, type ReportStatus } from '@nyata/contracts';
import { IsId, IsText, PageQuery } from '@nyata/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Prefilled } from './prefilled.projection';

const PERIOD = /^20\d{2}-S[12]$/;
const PERIOD_MESSAGE = 'must be a semester such as 2026-S1';

export class YearSpent {
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(2000) @Max(2100) fiscalYear!: number;
  @ApiProperty({ type: 'integer', description: 'Whole rupiah' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  spent!: number;
}

export class SubmitReport {
  @ApiProperty({ minimum: 0, maximum: 100 }) @IsNumber() @Min(0) @Max(100) physicalPct!: number;
  @ApiProperty({ type: [YearSpent] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => YearSpent)
  spent!: YearSpent[];
  @ApiProperty() @IsText(10_000) narrative!: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  obstacleIds?: string[];
}

export class VolunteerReport extends SubmitReport {
  @ApiProperty({ format: 'uuid' }) @IsId() cooperationId!: string;
  @ApiProperty({ example: '2026-S1' })
  @Matches(PERIOD, { message: PERIOD_MESSAGE })
  period!: string;
}

export class AcceptReport {}

/** Why a report is returned or waived. */
export class ReportReason {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class ReportQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() reporterOrganisationId?: string;
  @ApiPropertyOptional({ enum: REPORT_STATUSES })
  @IsOptional()
  @IsIn(REPORT_STATUSES)
  status?: ReportStatus;
  @ApiPropertyOptional({ example: '2026-S1' })
  @IsOptional()
  @Matches(PERIOD, { message: PERIOD_MESSAGE })
  period?: string;
  @ApiPropertyOptional({ description: 'Only those that are not in although they are due' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  missing?: boolean;
}

export class ReportDetail {
  @ApiProperty({ format: 'uuid' }) reportId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty() cooperationTitle!: string;
  @ApiProperty({ type: Object }) reporter!: OrgRef;
  @ApiProperty() period!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ format: 'date' }) lapsesOn!: string;
  @ApiProperty({ enum: REPORT_STATUSES }) status!: ReportStatus;
  @ApiPropertyOptional({ format: 'date' }) submittedOn?: string;
  @ApiPropertyOptional() late?: boolean;
  @ApiPropertyOptional() physicalPct?: number;
  @ApiPropertyOptional({ type: Object }) spentByYear?: Record<string, number>;
  @ApiPropertyOptional() narrative?: string;
  @ApiPropertyOptional({ type: [String] }) obstacleIds?: string[];
  @ApiPropertyOptional() reason?: string;
  @ApiPropertyOptional({ type: Object, description: 'What the records of the period already say' })
  prefilled?: Prefilled;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ReportPage {
  @ApiProperty({ type: [ReportDetail] }) items!: ReportDetail[];
}
