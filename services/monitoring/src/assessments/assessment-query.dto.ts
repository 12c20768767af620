import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  COOPERATION_TYPES,
  ORGANISATION_KINDS,
  RUNGS,
  VERDICTS,
  type CooperationType,
  type OrganisationKind,
  type Rung,
  type Verdict,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { RowFilter, SliceFilter } from './filters';
import { METRIC_NAMES, type MetricName } from '../portfolio/metrics';

/** Filters of the portfolio; the same ones narrow the list behind each figure. */
export class PortfolioQuery implements SliceFilter {
  @ApiPropertyOptional({ description: 'A region and everything below it' })
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  regionCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(10)
  affairCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  leadOrganisationId?: string;

  @ApiPropertyOptional({ description: 'The agency (OPD) that initiated it' })
  @IsOptional()
  @IsId()
  agencyId?: string;

  @ApiPropertyOptional({ enum: ORGANISATION_KINDS, description: 'Kind of a party beside the lead' })
  @IsOptional()
  @IsIn(ORGANISATION_KINDS)
  partnerKind?: OrganisationKind;

  @ApiPropertyOptional({ enum: COOPERATION_TYPES })
  @IsOptional()
  @IsIn(COOPERATION_TYPES)
  cooperationType?: CooperationType;

  @ApiPropertyOptional({ description: 'Year of the first signature' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1945)
  @Max(2999)
  signingYear?: number;
}

/** Narrows to the rows of one figure. */
class RowsOfQuery {
  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;

  @ApiPropertyOptional({ enum: RUNGS })
  @IsOptional()
  @Type(() => Number)
  @IsIn(RUNGS)
  rung?: Rung;

  @ApiPropertyOptional({ description: 'This rung or a higher one: the rows behind the funnel' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(6)
  minRung?: number;

  @ApiPropertyOptional({ enum: METRIC_NAMES, description: 'The rows that this figure counts' })
  @IsOptional()
  @IsIn(METRIC_NAMES)
  metric?: MetricName;

  @ApiPropertyOptional({ format: 'date', description: 'In force, and ends on this day or before' })
  @IsOptional()
  @IsBusinessDate()
  endsBefore?: string;

  @ApiPropertyOptional({ description: 'The programme that these are parts of, region by region' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  initiativeCode?: string;

  @ApiPropertyOptional({ description: 'A party or an executing unit' })
  @IsOptional()
  @IsId()
  partyOrganisationId?: string;

  @ApiPropertyOptional({ description: 'Words of the title or of a party' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** Everything that narrows a list of cooperations. */
export class CooperationFilter
  extends IntersectionType(PortfolioQuery, RowsOfQuery)
  implements RowFilter {}

export class AssessmentQuery extends IntersectionType(PageQuery, CooperationFilter) {}
