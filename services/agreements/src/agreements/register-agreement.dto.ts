import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DISPOSITIONS, ENDING_BASES, type Disposition, type EndingBasis } from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { DraftAgreement } from './draft-agreement.dto';
import { NumberInput } from './particulars.dto';

const STATUSES = ['IN_FORCE', 'EXPIRED', 'ENDED'] as const;
const ORIGINS = ['REGISTERED', 'IMPORTED'] as const;

export class EndingInput {
  @ApiPropertyOptional({ enum: DISPOSITIONS })
  @IsOptional()
  @IsIn(DISPOSITIONS)
  disposition?: Disposition;

  @ApiPropertyOptional({ enum: ENDING_BASES })
  @IsOptional()
  @IsIn(ENDING_BASES)
  basis?: EndingBasis;

  @ApiProperty({ format: 'date' }) @IsBusinessDate() endedOn!: string;

  @ApiPropertyOptional({ type: [String], description: 'Files that prove it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  fileIds?: string[];
}

export class LegacyNotesInput {
  @ApiPropertyOptional() @IsOptional() @IsText(5000) followUp?: string;

  @ApiPropertyOptional() @IsOptional() @IsText(5000) obstacles?: string;

  @ApiPropertyOptional() @IsOptional() @IsText(5000) evaluation?: string;
}

export class RegisterAgreement extends DraftAgreement {
  @ApiProperty({ type: [NumberInput] })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => NumberInput)
  numbers!: NumberInput[];

  @ApiProperty({ format: 'date', description: 'The latest signature' })
  @IsBusinessDate()
  signedOn!: string;

  @ApiPropertyOptional({ enum: STATUSES, description: 'Follows from the dates when left out' })
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({ enum: ORIGINS, default: 'REGISTERED' })
  @IsOptional()
  @IsIn(ORIGINS)
  origin?: (typeof ORIGINS)[number];

  @ApiPropertyOptional({ type: EndingInput, description: 'Of one that has ended already' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EndingInput)
  ending?: EndingInput;

  @ApiPropertyOptional({ type: LegacyNotesInput, description: 'Shown, never counted' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LegacyNotesInput)
  legacyNotes?: LegacyNotesInput;
}
