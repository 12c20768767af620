import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DEVIATION_RESOLUTIONS,
  FUNDING_SOURCES,
  type DeviationResolution,
  type FundingSource,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const Rupiah = (): PropertyDecorator => (target, field) => {
  for (const check of [IsInt(), Min(0), Max(Number.MAX_SAFE_INTEGER)]) check(target, field);
};
const Year = (): PropertyDecorator => (target, field) => {
  for (const check of [IsInt(), Min(2000), Max(2100)]) check(target, field);
};

export class PlanFunding {
  @ApiProperty({ type: 'integer' }) @Year() fiscalYear!: number;
  @ApiProperty({ enum: FUNDING_SOURCES }) @IsIn(FUNDING_SOURCES) source!: FundingSource;
  @ApiProperty({ type: 'integer', description: 'Whole rupiah' }) @Rupiah() planned!: number;
  @ApiPropertyOptional() @IsOptional() @IsText(60) accountCode?: string;
}

export class ReplanFunding {
  @ApiProperty({ type: 'integer' }) @Rupiah() planned!: number;
  @ApiPropertyOptional() @IsOptional() @IsText(60) accountCode?: string;
}

/** What is left out stays. */
export class SecureFunding {
  @ApiPropertyOptional({ type: 'integer', description: 'Of a public budget' })
  @IsOptional()
  @Rupiah()
  ceiling?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Of a public budget: what the DPA says' })
  @IsOptional()
  @Rupiah()
  appropriation?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Of any other source' })
  @IsOptional()
  @Rupiah()
  committed?: number;
}

export class SpendFunding {
  @ApiProperty({ type: 'integer', description: 'All that was spent up to now' })
  @Rupiah()
  spent!: number;
}

export class NewPlan {
  @ApiProperty({ format: 'uuid' }) @IsId() fundingId!: string;
  @ApiProperty({ type: 'integer' }) @Rupiah() planned!: number;
}

export class ResolveDeviation {
  @ApiProperty({ type: 'integer' }) @Year() fiscalYear!: number;
  @ApiProperty({ enum: DEVIATION_RESOLUTIONS })
  @IsIn(DEVIATION_RESOLUTIONS)
  kind!: DeviationResolution;
  @ApiProperty() @IsText(2000) note!: string;
  @ApiProperty({ type: [NewPlan], description: 'The plan that follows from the decision' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NewPlan)
  plans!: NewPlan[];
}

export class FundingQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() actionId?: string;
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @Year()
  fiscalYear?: number;
}

export class FundingDetail {
  @ApiProperty({ format: 'uuid' }) fundingId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ format: 'uuid' }) actionId!: string;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty({ enum: FUNDING_SOURCES }) source!: FundingSource;
  @ApiProperty({ type: 'integer' }) planned!: number;
  @ApiPropertyOptional({ type: 'integer' }) ceiling?: number;
  @ApiPropertyOptional({ type: 'integer' }) appropriation?: number;
  @ApiPropertyOptional({ type: 'integer' }) committed?: number;
  @ApiPropertyOptional({ type: 'integer' }) spent?: number;
  @ApiPropertyOptional() accountCode?: string;
  @ApiProperty({ type: 'integer' }) available!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class FundingPage {
  @ApiProperty({ type: [FundingDetail] }) items!: FundingDetail[];
}

export class ResolutionDetail {
  @ApiProperty({ format: 'uuid' }) resolutionId!: string;
  @ApiProperty({ format: 'uuid' }) actionId!: string;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty({ enum: DEVIATION_RESOLUTIONS }) kind!: DeviationResolution;
  @ApiProperty() deviationPctBefore!: number;
  @ApiProperty() decidedByRole!: string;
  @ApiProperty() note!: string;
  @ApiProperty({ type: [FundingDetail] }) fundings!: FundingDetail[];
}

const GROUPINGS = ['ORGANISATION', 'COOPERATION', 'ACTION', 'REGION'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export class DeviationQuery {
  @ApiProperty({ type: 'integer' }) @Type(() => Number) @Year() fiscalYear!: number;
  @ApiPropertyOptional({ enum: GROUPINGS }) @IsOptional() @IsIn(GROUPINGS) by?: Grouping;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
}

export class DeviationItem {
  @ApiProperty({ description: 'Id; of a region its code, empty where there is none' }) id!: string;
  @ApiProperty({ description: 'Name of the organisation, title of the cooperation or action' })
  title!: string;
  @ApiPropertyOptional({ format: 'uuid' }) cooperationId?: string;
  @ApiProperty({ type: 'integer' }) planned!: number;
  @ApiProperty({ type: 'integer' }) available!: number;
  @ApiProperty({ type: 'integer' }) spent!: number;
  @ApiPropertyOptional() deviationPct?: number;
  @ApiPropertyOptional() band?: string;
  @ApiProperty({ type: 'integer' }) actions!: number;
}

export class DeviationReport {
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty({ type: DeviationItem }) total!: Omit<DeviationItem, 'id' | 'title'>;
  @ApiProperty({ type: [DeviationItem], description: 'The worst first' }) items!: DeviationItem[];
}

export class BudgetGapsQuery {
  @ApiPropertyOptional({ format: 'date', description: 'The day that asks; default today' })
  @IsOptional()
  @IsBusinessDate()
  on?: string;
}

export class BudgetGapItem {
  @ApiProperty({ format: 'uuid' }) actionId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty() cooperationTitle!: string;
  @ApiProperty() ownerName!: string;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty({ enum: ['NO_LINE', 'NOT_IN_DRAFT_BUDGET'] }) gap!: string;
  @ApiProperty({ type: 'integer' }) planned!: number;
}

export class BudgetGaps {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: 'integer' }) fiscalYear!: number;
  @ApiProperty({ type: [BudgetGapItem] }) items!: BudgetGapItem[];
}
