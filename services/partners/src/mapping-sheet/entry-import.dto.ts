import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId } from '@nyata/http';
import { IsIn, IsOptional } from 'class-validator';
import { FAULTS, SHEET_FIELDS, type CellFault, type SheetField } from './sheet-entry';

export class ImportEntries {
  @ApiProperty({ format: 'uuid', description: 'Whose entries they are where a row names no owner' })
  @IsId()
  ownerOrganisationId!: string;

  @ApiPropertyOptional({ enum: ['true'], description: 'Without it: a dry run that saves nothing' })
  @IsOptional()
  @IsIn(['true'])
  commit?: 'true';
}

/** The form as it is sent. */
export class ImportEntriesForm extends ImportEntries {
  @ApiProperty({ type: 'string', format: 'binary' }) file!: unknown;
}

export class CellFaultView implements CellFault {
  @ApiProperty({ enum: Object.keys(SHEET_FIELDS) }) field!: SheetField;
  @ApiProperty({ enum: FAULTS }) code!: CellFault['code'];
  @ApiProperty() value!: string;
}

export const ROW_STATES = ['ACCEPTED', 'KNOWN', 'WRONG'] as const;

export class ImportedRow {
  @ApiProperty({ description: 'As the person sees it in Excel' }) rowNo!: number;
  @ApiProperty({ enum: ROW_STATES, description: 'KNOWN: the map has it already' })
  state!: (typeof ROW_STATES)[number];
  @ApiProperty({ type: [CellFaultView] }) faults!: CellFaultView[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Once it is saved' })
  mappingEntryId?: string;
}

export class ImportedEntries {
  @ApiProperty({ type: [ImportedRow] }) rows!: ImportedRow[];
  @ApiProperty() accepted!: number;
  @ApiProperty() wrong!: number;
  @ApiProperty({ description: 'False: a dry run' }) saved!: boolean;
}
