import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DISPOSITIONS, ENDING_BASES, type Disposition, type EndingBasis } from '@nyata/contracts';
import { IsBusinessDate, IsId } from '@nyata/http';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';

export class EndAgreement {
  @ApiProperty({ format: 'date' }) @IsBusinessDate() on!: string;

  @ApiProperty({ enum: DISPOSITIONS }) @IsIn(DISPOSITIONS) disposition!: Disposition;

  @ApiProperty({ enum: ENDING_BASES }) @IsIn(ENDING_BASES) basis!: EndingBasis;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of a RENEWED agreement: its renewal' })
  @IsOptional()
  @IsId()
  successorId?: string;

  @ApiPropertyOptional({ type: [String], description: 'The filed papers of LEGACY_EVIDENCE' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  documentIds?: string[];
}
