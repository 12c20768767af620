import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId } from '@nyata/http';
import { IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import { CooperationFilter } from '../assessments/assessment-query.dto';
import {
  EXPORT_FORMATS,
  EXPORT_KINDS,
  type Asked,
  type ExportFormat,
  type ExportKind,
} from './asked';

/** What is to be exported: a kind of report, a form, and the filters of the list. */
export class AskExport extends CooperationFilter {
  @ApiProperty({ enum: EXPORT_KINDS })
  @IsIn(EXPORT_KINDS)
  kind!: ExportKind;

  @ApiProperty({ enum: EXPORT_FORMATS })
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;

  @ApiPropertyOptional({ enum: ['id', 'en'], default: 'id' })
  @IsOptional()
  @IsIn(['id', 'en'])
  language?: 'id' | 'en';

  @ApiPropertyOptional({ description: 'Of a RECAP: the half-year', example: '2026-S1' })
  @ValidateIf(({ kind, period }: AskExport) => kind === 'RECAP' || period !== undefined)
  @Matches(/^20\d\d-S[12]$/)
  period?: string;

  @ApiPropertyOptional({ description: 'Of a BRIEF' })
  @ValidateIf(
    ({ kind, cooperationId }: AskExport) => kind === 'BRIEF' || cooperationId !== undefined,
  )
  @IsId()
  cooperationId?: string;
}

export const EXPORT_STATUSES = ['WAITING', 'READY', 'FAILED'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** What the file itself says of its making. */
export class Made {
  @ApiProperty() asOf!: string;
  @ApiProperty() at!: string;
  @ApiProperty({ description: 'The cursor of /api/feed that it was made from' }) position!: string;
}

export class ExportView {
  @ApiProperty() exportId!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) asked!: Asked;
  @ApiProperty() askedAt!: string;
  @ApiProperty({ enum: EXPORT_STATUSES }) status!: ExportStatus;
  @ApiProperty() rowCount!: number;
  @ApiProperty() rowsDone!: number;
  @ApiPropertyOptional() fileName?: string;
  @ApiPropertyOptional() sizeBytes?: number;
  @ApiPropertyOptional({ type: Made }) made?: Made;
}

export class ExportPage {
  @ApiProperty({ type: [ExportView] }) items!: ExportView[];
}
