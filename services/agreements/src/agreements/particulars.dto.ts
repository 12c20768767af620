import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';

export class PartyInput {
  @ApiProperty({ format: 'uuid' }) @IsId() organisationId!: string;

  @ApiProperty({ description: 'PIHAK KESATU = 1' }) @IsInt() @Min(1) @Max(100) side!: number;

  @ApiProperty({ type: [String], description: 'Units of this side that carry it out' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  executingOrganisationIds!: string[];

  @ApiProperty({ description: 'The office that signs, never a person' })
  @IsText(200)
  signatoryOffice!: string;
}

export class TermInput {
  @ApiProperty({ format: 'date' }) @IsBusinessDate() startsOn!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day in force' })
  @IsOptional()
  @IsBusinessDate()
  endsOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Compulsory without an end' })
  @IsOptional()
  @IsBusinessDate()
  reviewOn?: string;
}

export class NumberInput {
  @ApiProperty({ format: 'uuid' }) @IsId() organisationId!: string;

  @ApiProperty() @IsText(200) no!: string;

  @ApiProperty({ format: 'date' }) @IsBusinessDate() date!: string;
}
