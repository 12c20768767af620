import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHEET_FORMATS, type SheetFormat, type TextEncoding } from '@nyata/files';
import { PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ROW_VERDICTS, type RowVerdict } from './finding';
import { IMPORT_STATUSES, type ImportStatus } from './import-batch.entity';

export class UploadRegister {
  @ApiProperty({ type: 'string', format: 'binary', description: 'XLSX, CSV or JSON' })
  @IsOptional()
  file?: never;
}

export class CheckImport {
  @ApiProperty({
    type: Object,
    description: 'Field by column number from 0; an empty text leaves a column aside',
    example: { 0: 'registerNo', 1: 'title', 2: 'party.2' },
  })
  @IsObject()
  mapping!: Record<string, string>;
}

export class RowCorrection {
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(1) @Max(1_000_000) rowNo!: number;

  @ApiProperty({
    type: Object,
    description: 'New value by field',
    example: { endsOn: '2028-10-01' },
  })
  @IsObject()
  values!: Record<string, string>;
}

export class CorrectRows {
  @ApiProperty({ type: [RowCorrection] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RowCorrection)
  rows!: RowCorrection[];
}

export class CommitImport {}

export class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ROW_VERDICTS })
  @IsOptional()
  @IsIn(ROW_VERDICTS)
  verdict?: RowVerdict;
}

export class SheetQuery {
  @ApiPropertyOptional({ enum: SHEET_FORMATS, default: 'XLSX' })
  @IsOptional()
  @IsIn(SHEET_FORMATS)
  format?: SheetFormat;
}

export class ImportColumnView {
  @ApiProperty() column!: number;
  @ApiProperty() heading!: string;
  @ApiPropertyOptional({ description: 'What the column is; absent while it is left aside' })
  field?: string;
  @ApiProperty({ type: [String], description: 'What stands in its first rows' })
  sample!: string[];
}

export class ImportProgress {
  @ApiProperty() rows!: number;
  @ApiProperty({ description: 'Not judged yet' }) waiting!: number;
  @ApiProperty() accepted!: number;
  @ApiProperty() warnings!: number;
  @ApiProperty() corrections!: number;
  @ApiProperty() rejected!: number;
  @ApiProperty({ description: 'In the register' }) registered!: number;
}

export class ImportView {
  @ApiProperty({ format: 'uuid' }) importId!: string;
  @ApiProperty() version!: number;
  @ApiProperty() fileName!: string;
  @ApiProperty({ enum: SHEET_FORMATS }) format!: SheetFormat;
  @ApiPropertyOptional({ description: 'As what a text file was read' }) encoding?: TextEncoding;
  @ApiProperty() sha256!: string;
  @ApiProperty({ enum: IMPORT_STATUSES }) status!: ImportStatus;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty({ type: ImportProgress }) progress!: ImportProgress;
}

export class ImportDetail extends ImportView {
  @ApiProperty({ type: [ImportColumnView] }) columns!: ImportColumnView[];
}

export class ImportPage {
  @ApiProperty({ type: [ImportView] }) items!: ImportView[];
  next?: string;
}

export class FindingView {
  @ApiProperty() field!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'What is wrong and how to mend it, in the language of the caller' })
  detail!: string;
  @ApiProperty({ enum: ['WARNING', 'CORRECTION', 'REJECTION'] }) weight!: string;
  @ApiPropertyOptional() value?: string;
  @ApiPropertyOptional({ type: [String], description: 'What could be meant' }) proposals?: string[];
}

export class ImportRowView {
  @ApiProperty() rowNo!: number;
  @ApiPropertyOptional({ enum: ROW_VERDICTS }) verdict?: RowVerdict;
  @ApiProperty({ type: Object, description: 'Value by field, corrections included' })
  values!: Record<string, string>;
  @ApiProperty({ type: [FindingView] }) findings!: FindingView[];
  @ApiPropertyOptional({ format: 'uuid' }) agreementId?: string;
}

export class ImportRowPage {
  @ApiProperty({ type: [ImportRowView] }) items!: ImportRowView[];
  next?: string;
}

export class CorrectedRows {
  @ApiProperty({ type: [ImportRowView] }) items!: ImportRowView[];
}
