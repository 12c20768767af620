import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { IsOptional } from 'class-validator';

export class RecordObligation {
  @ApiProperty({ example: 'Pasal 5 ayat (2)' }) @IsText(200) clause!: string;

  @ApiProperty() @IsText(4000) text!: string;

  @ApiProperty({ format: 'uuid', description: 'The party that owes it' })
  @IsId()
  obligorPartyId!: string;

  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsBusinessDate() dueOn?: string;
}

export class WaiveObligation {
  @ApiProperty() @IsText(2000) reason!: string;
}
