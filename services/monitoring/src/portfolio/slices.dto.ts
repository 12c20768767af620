import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PortfolioQuery } from '../assessments/assessment-query.dto';
import { METRIC_NAMES, type Definition, type MetricName } from './metrics';
import { Slice } from './portfolio.dto';
import { SLICING_NAMES, type SlicingName } from './slicing';

/** Partners and programmes are as many as there are: they are counted from the rows. */
export const ROW_SLICINGS = ['partner', 'initiative'] as const;
export const SLICED_BY = ['all', ...SLICING_NAMES, ...ROW_SLICINGS] as const;
export type SlicedBy = 'all' | SlicingName | (typeof ROW_SLICINGS)[number];

export class SlicesQuery extends PortfolioQuery {
  @ApiProperty({ enum: SLICED_BY })
  @IsIn(SLICED_BY)
  by!: SlicedBy;
}

export class SliceView extends Slice {
  @ApiProperty({ description: 'Code or id of the slice' }) slice!: string;
  @ApiPropertyOptional({ description: 'Of an organisation' }) name?: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The filter of /api/assessments that shows the rows; `metric` narrows to a figure',
  })
  rows!: Record<string, string>;
}

export class SlicesView {
  @ApiProperty() asOf!: string;
  @ApiProperty({ enum: SLICED_BY }) by!: SlicedBy;
  @ApiProperty({ description: 'A cooperation may lie in several slices' }) overlapping!: boolean;
  @ApiProperty({ type: [SliceView] }) items!: SliceView[];
}

export class MetricView {
  @ApiProperty({ enum: METRIC_NAMES }) name!: MetricName;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  definition!: Definition;
  @ApiPropertyOptional({ description: 'It is a share of this figure' }) of?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'number' } })
  target?: object;
}

export class MetricsView {
  @ApiProperty({ type: [MetricView] }) items!: MetricView[];
}

export class DurationView {
  @ApiProperty({ enum: ['signatureToPks', 'signatureToConfirmation'] }) name!: string;
  @ApiProperty({ description: 'Cooperations that have come so far' }) count!: number;
  @ApiPropertyOptional({ description: 'Days' }) median?: number;
  @ApiPropertyOptional({ description: 'Days' }) p90?: number;
}

export class DurationsView {
  @ApiProperty({ type: [DurationView] }) items!: DurationView[];
}
