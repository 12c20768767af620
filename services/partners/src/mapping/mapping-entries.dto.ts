import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  COOPERATION_TYPES,
  MAPPING_KINDS,
  MAPPING_STATUSES,
  ORGANISATION_KINDS,
  PLAN_DOCUMENTS,
  PRIORITY_CRITERIA,
  type CooperationType,
  type MappingKind,
  type MappingStatus,
  type OrganisationKind,
  type PlanDocument,
  type PriorityCriterion,
} from '@nyata/contracts';
import { IsId, IsText, PageQuery } from '@nyata/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { JudgedCriteria } from './priority';

export class MappingQuery extends PageQuery {
  @ApiPropertyOptional({ enum: MAPPING_STATUSES })
  @IsOptional()
  @IsIn(MAPPING_STATUSES)
  status?: MappingStatus;

  @ApiPropertyOptional({ example: '2.08' }) @IsOptional() @IsText(10) affairCode?: string;

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() ownerOrganisationId?: string;
}

export class PlanLinkInput {
  @ApiProperty({ enum: PLAN_DOCUMENTS }) @IsIn(PLAN_DOCUMENTS) docType!: PlanDocument;

  @ApiProperty() @IsText(100) code!: string;
}

export class IdentifyMappingEntry {
  @ApiProperty({ format: 'uuid' }) @IsId() ownerOrganisationId!: string;

  @ApiProperty({ example: '33.05' }) @Matches(/^\d{2}(\.\d{2})?$/) regionCode!: string;

  @ApiProperty({ enum: MAPPING_KINDS }) @IsIn(MAPPING_KINDS) kind!: MappingKind;

  @ApiProperty({ type: [String], description: 'The first is the main one' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsText(10, { each: true })
  affairCodes!: string[];

  @ApiProperty() @IsText(2000) subjectMatter!: string;

  @ApiPropertyOptional() @IsOptional() @IsText(5000) problem?: string;

  @ApiPropertyOptional() @IsOptional() @IsText(5000) expectedBenefit?: string;

  @ApiPropertyOptional({ type: [String], description: 'With whom' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  candidateOrganisationIds?: string[];

  @ApiPropertyOptional({ enum: ORGANISATION_KINDS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(25)
  @IsIn(ORGANISATION_KINDS, { each: true })
  candidateKinds?: OrganisationKind[];

  @ApiPropertyOptional({ enum: COOPERATION_TYPES })
  @IsOptional()
  @IsIn(COOPERATION_TYPES)
  cooperationType?: CooperationType;

  @ApiProperty({ description: 'How long' }) @IsInt() @Min(1) @Max(600) horizonMonths!: number;

  @ApiPropertyOptional({ type: [PlanLinkInput] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PlanLinkInput)
  planLinks?: PlanLinkInput[];
}

const level = { type: 'integer', minimum: 0, maximum: 4 } as const;

export class JudgedCriteriaInput implements JudgedCriteria {
  @ApiProperty({ ...level, description: 'How much good it does, to how many' })
  @IsInt()
  @Min(0)
  @Max(4)
  BENEFIT!: number;

  @ApiProperty({ ...level, description: 'What waiting would cost' })
  @IsInt()
  @Min(0)
  @Max(4)
  URGENCY!: number;

  @ApiProperty({ ...level, description: 'People, budget and papers that are there' })
  @IsInt()
  @Min(0)
  @Max(4)
  READINESS!: number;
}

export class PrioritiseMappingEntry {
  @ApiPropertyOptional({
    type: JudgedCriteriaInput,
    description: 'What the score is computed from; the weights are policy',
  })
  @ValidateIf(({ priorityScore }: PrioritiseMappingEntry) => priorityScore === undefined)
  @IsDefined()
  @ValidateNested()
  @Type(() => JudgedCriteriaInput)
  criteria?: JudgedCriteriaInput;

  @ApiPropertyOptional({ description: 'A score given as a whole, where no criteria are judged' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  priorityScore?: number;

  @ApiPropertyOptional() @IsOptional() @IsText(2000) noPlanLinkReason?: string;
}

export class MappingReason {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class PriorityPartView {
  @ApiProperty({ enum: PRIORITY_CRITERIA }) criterion!: PriorityCriterion;
  @ApiProperty(level) level!: number;
  @ApiProperty() points!: number;
}

export class MappingEntryView {
  @ApiProperty({ format: 'uuid' }) mappingEntryId!: string;
  @ApiProperty({ format: 'uuid' }) ownerOrganisationId!: string;
  @ApiProperty({ format: 'uuid' }) ownerLegalPartyId!: string;
  @ApiPropertyOptional() ownerName?: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ enum: MAPPING_KINDS }) kind!: MappingKind;
  @ApiProperty({ type: [String] }) affairCodes!: string[];
  @ApiProperty() subjectMatter!: string;
  @ApiPropertyOptional() problem?: string;
  @ApiPropertyOptional() expectedBenefit?: string;
  @ApiProperty({ type: [String] }) candidateOrganisationIds!: string[];
  @ApiProperty({ enum: ORGANISATION_KINDS, isArray: true }) candidateKinds!: OrganisationKind[];
  @ApiPropertyOptional({ enum: COOPERATION_TYPES }) cooperationType?: CooperationType;
  @ApiProperty({ type: [String], description: 'Stages that its type of cooperation goes through' })
  stageIds!: string[];
  @ApiProperty() horizonMonths!: number;
  @ApiProperty({ type: [PlanLinkInput] }) planLinks!: PlanLinkInput[];
  @ApiPropertyOptional() noPlanLinkReason?: string;
  @ApiPropertyOptional() priorityScore?: number;
  @ApiPropertyOptional({ type: [PriorityPartView] }) priorityParts?: PriorityPartView[];
  @ApiProperty({ enum: MAPPING_STATUSES }) status!: MappingStatus;
  @ApiProperty({ type: [String] }) agreementIds!: string[];
  @ApiProperty() version!: number;
}

export class MappingEntryPage {
  @ApiProperty({ type: [MappingEntryView] }) items!: MappingEntryView[];
  next?: string;
}
