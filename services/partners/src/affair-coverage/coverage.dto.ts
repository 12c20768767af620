import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { IsOptional, Matches } from 'class-validator';
import { FINDINGS, type CoverageCell, type Finding } from './coverage';

export class CoverageQuery {
  @ApiPropertyOptional({
    example: '33',
    description: 'A province with all its regions, or one region; else the regions of the caller',
  })
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  regionCode?: string;
}

export class CoverageCellView implements CoverageCell {
  @ApiProperty() affairCode!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty() needs!: number;
  @ApiProperty() offers!: number;
  @ApiProperty() potentials!: number;
  @ApiProperty({ description: 'In force, with a party of the region' }) cooperations!: number;
}

export class FindingView implements Finding {
  @ApiProperty({ enum: FINDINGS }) code!: Finding['code'];
  @ApiProperty() affairCode!: string;
  @ApiProperty() regionCode!: string;
  @ApiPropertyOptional({ description: 'The neighbour' }) otherRegionCode?: string;
  @ApiProperty() count!: number;
}

export class CoverageView {
  @ApiProperty({ type: [CoverageCellView] }) cells!: CoverageCellView[];
  @ApiProperty({ type: [FindingView] }) findings!: FindingView[];
}
