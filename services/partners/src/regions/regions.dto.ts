import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@nyata/http';
import type { RegionLevel } from '@nyata/reference';
import { IsIn, IsOptional, Matches } from 'class-validator';

const LEVELS = ['PROVINCE', 'REGENCY', 'CITY'] as const;

export class RegionQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LEVELS }) @IsOptional() @IsIn(LEVELS) level?: RegionLevel;

  @ApiPropertyOptional({ example: '33' })
  @IsOptional()
  @Matches(/^\d{2}$/)
  provinceCode?: string;
}

export class RegionView {
  @ApiProperty({ example: '33.05' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: LEVELS }) level!: RegionLevel;
  @ApiPropertyOptional() provinceCode?: string;
  @ApiProperty() timeZone!: string;
  @ApiProperty({ type: [String] }) adjacentCodes!: readonly string[];
  @ApiProperty({ description: 'False: nobody has computed its borders' }) adjacencyKnown!: boolean;
}

export class RegionPage {
  @ApiProperty({ type: [RegionView] }) items!: RegionView[];
  next?: string;
}
