import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AGREEMENT_STATUSES,
  COOPERATION_TYPES,
  ORGANISATION_KINDS,
  RUNGS,
  type AgreementStatus,
  type CooperationType,
  type OrganisationKind,
  type Rung,
} from '@nyata/contracts';
import { PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** Filters of what everybody may read. */
export class PublicQuery extends PageQuery {
  @ApiPropertyOptional({ enum: AGREEMENT_STATUSES })
  @IsOptional()
  @IsIn(AGREEMENT_STATUSES)
  status?: AgreementStatus;

  @ApiPropertyOptional({ description: 'This rung of realisation or a higher one' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(6)
  minRung?: number;

  @ApiPropertyOptional({ description: 'A region and everything below it' })
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  regionCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(10)
  affairCode?: string;

  @ApiPropertyOptional({ description: 'Words of the title or of a party' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class PublicParty {
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
}

/** A published cooperation: organisations, dates and what was reached; no person, no paper. */
export class PublicCooperation {
  @ApiProperty() cooperationId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: COOPERATION_TYPES }) cooperationType!: CooperationType;
  @ApiProperty({ type: [PublicParty] }) parties!: PublicParty[];
  @ApiProperty({ type: [String] }) regionCodes!: string[];
  @ApiProperty({ type: [String] }) affairCodes!: string[];
  @ApiProperty() signedOn!: string;
  @ApiPropertyOptional() endsOn?: string;
  @ApiProperty({ enum: AGREEMENT_STATUSES }) status!: AgreementStatus;
  @ApiProperty({ enum: RUNGS }) rung!: Rung;
  @ApiProperty() milestones!: number;
  @ApiProperty({ description: 'Confirmed by another legal party' }) confirmedMilestones!: number;
  @ApiProperty() asOf!: string;
}

export class PublicPage {
  @ApiProperty({ type: [PublicCooperation] }) items!: PublicCooperation[];
}

const counts = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class PublicRegion {
  @ApiProperty() regionCode!: string;
  @ApiProperty() total!: number;
  @ApiProperty({ description: 'With at least one result confirmed by the counterpart' })
  active!: number;
}

export class PublicFigures {
  @ApiProperty() asOf!: string;
  @ApiProperty() total!: number;
  @ApiProperty(counts) byStatus!: Partial<Record<AgreementStatus, number>>;
  @ApiProperty(counts) byRung!: Partial<Record<Rung, number>>;
  @ApiProperty({ type: [PublicRegion] }) byRegion!: PublicRegion[];
  @ApiProperty() confirmedMilestones!: number;
}
