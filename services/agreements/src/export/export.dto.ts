import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { SHEET_FORMATS, type SheetFormat } from '@nyata/files';
import { IsIn, IsOptional } from 'class-validator';
import { AgreementQuery } from '../agreements/agreements.dto';

export class ExportQuery extends OmitType(AgreementQuery, ['limit', 'after'] as const) {
  @ApiPropertyOptional({ enum: SHEET_FORMATS, default: 'XLSX' })
  @IsOptional()
  @IsIn(SHEET_FORMATS)
  format?: SheetFormat;
}
