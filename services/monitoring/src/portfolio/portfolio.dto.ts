import { ApiProperty } from '@nestjs/swagger';
import type { Verdict } from '@nyata/contracts';
import type { MetricName } from './metrics';

const counts = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class CeremonialRatio {
  @ApiProperty() ceremonial!: number;
  @ApiProperty({ description: 'Signed, not ended, a year old' }) of!: number;
  @ApiProperty({ description: 'Old enough, but a declared framework or in import grace' })
  excluded!: number;
}

export class Funnel {
  @ApiProperty() signed!: number;
  @ApiProperty() planned!: number;
  @ApiProperty() active!: number;
  @ApiProperty() delivering!: number;
  @ApiProperty() completed!: number;
}

export class Overdue {
  @ApiProperty() milestones!: number;
  @ApiProperty() claims!: number;
}

export class Expiring {
  @ApiProperty({ description: 'Days from today' }) within!: number;
  @ApiProperty() count!: number;
}

export class Slice {
  @ApiProperty() total!: number;
  @ApiProperty() worstVerdict!: Verdict;
  @ApiProperty(counts) byVerdict!: Partial<Record<Verdict, number>>;
  @ApiProperty({ ...counts, description: 'By name; what each means: /api/portfolio/metrics' })
  metrics!: Record<MetricName, number>;
}

export class RegionSlice extends Slice {
  @ApiProperty() regionCode!: string;
}

export class AffairSlice extends Slice {
  @ApiProperty() affairCode!: string;
}

export class AgencySlice {
  @ApiProperty() organisationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Open milestones to reach and claims to answer' }) total!: number;
  @ApiProperty() overdue!: number;
}

/** The figures of a portfolio; each can be clicked to its rows at /api/assessments. */
export class PortfolioView {
  @ApiProperty() asOf!: string;
  @ApiProperty() total!: number;
  @ApiProperty(counts) byVerdict!: Partial<Record<Verdict, number>>;
  @ApiProperty(counts) byRung!: Record<number, number>;
  @ApiProperty({ type: [RegionSlice] }) byRegion!: RegionSlice[];
  @ApiProperty({ type: [AffairSlice] }) byAffair!: AffairSlice[];
  @ApiProperty({ type: [AgencySlice] }) byAgency!: AgencySlice[];
  @ApiProperty({ type: CeremonialRatio }) ceremonialRatio!: CeremonialRatio;
  @ApiProperty({ type: Funnel }) funnel!: Funnel;
  @ApiProperty({ type: Overdue }) overdue!: Overdue;
  @ApiProperty({ type: Expiring }) expiring!: Expiring;
  @ApiProperty() councilPending!: number;
  @ApiProperty() dormant!: number;
  @ApiProperty({ description: 'With a periodic report that is due and not in' })
  notReporting!: number;
}
