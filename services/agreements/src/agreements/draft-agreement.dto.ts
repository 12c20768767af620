import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AGREEMENT_DOCUMENT_KINDS,
  AGREEMENT_ROLES,
  COOPERATION_TYPES,
  VISIBILITIES,
  type AgreementDocumentKind,
  type AgreementRole,
  type CooperationType,
  type Visibility,
} from '@nyata/contracts';
import { IsId, IsText } from '@nyata/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PartyInput, TermInput } from './particulars.dto';

export class DraftAgreement {
  @ApiProperty({ enum: AGREEMENT_ROLES }) @IsIn(AGREEMENT_ROLES) role!: AgreementRole;

  @ApiProperty({ enum: AGREEMENT_DOCUMENT_KINDS })
  @IsIn(AGREEMENT_DOCUMENT_KINDS)
  documentKind!: AgreementDocumentKind;

  @ApiPropertyOptional({ description: "A kind of the province's own procedures" })
  @IsOptional()
  @IsText(60)
  kind?: string;

  @ApiPropertyOptional({ enum: COOPERATION_TYPES, description: 'Derived when left out' })
  @IsOptional()
  @IsIn(COOPERATION_TYPES)
  cooperationType?: CooperationType;

  @ApiPropertyOptional({ description: 'Why another type than the derived one' })
  @IsOptional()
  @IsText(2000)
  typeNote?: string;

  @ApiPropertyOptional({ description: 'Has it effects across the border of the regions?' })
  @IsOptional()
  @IsBoolean()
  crossBorderExternality?: boolean;

  @ApiPropertyOptional({ description: 'What the paper calls itself' })
  @IsOptional()
  @IsText(200)
  label?: string;

  @ApiProperty() @IsText(500) title!: string;

  @ApiProperty() @IsText(2000) subjectMatter!: string;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(2000, { each: true })
  scope?: string[];

  @ApiProperty({ type: [String], description: 'The first is the main one', example: ['2.08'] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsText(10, { each: true })
  affairCodes!: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  mappingEntryIds?: string[];

  @ApiPropertyOptional({
    description: 'The programme in many regions that it is one part of; each part names the same',
    example: 'REPLIKASI-INDUSTRI-RUMAHAN',
  })
  @IsOptional()
  @IsText(40)
  @Matches(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
  initiativeCode?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The match that it is made from' })
  @IsOptional()
  @IsId()
  matchId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of an implementing agreement' })
  @IsOptional()
  @IsId()
  umbrellaId?: string;

  @ApiProperty({ format: 'uuid' }) @IsId() leadOrganisationId!: string;

  @ApiProperty({ format: 'uuid', description: 'OPD pemrakarsa' })
  @IsId()
  initiatorOrganisationId!: string;

  @ApiProperty({ type: [PartyInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => PartyInput)
  parties!: PartyInput[];

  @ApiProperty({ type: TermInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => TermInput)
  term!: TermInput;

  @ApiPropertyOptional({ description: "The bureau's own number" })
  @IsOptional()
  @IsText(100)
  registerNo?: string;

  @ApiPropertyOptional({ description: 'Of a PKS: does it burden the public or the region?' })
  @IsOptional()
  @IsBoolean()
  burdensPublicOrRegion?: boolean;

  @ApiPropertyOptional({ description: "Of a PKS: is its funding in this year's budget?" })
  @IsOptional()
  @IsBoolean()
  inCurrentBudget?: boolean;

  @ApiPropertyOptional({ description: 'A similar running cooperation is known of' })
  @IsOptional()
  @IsBoolean()
  acknowledgedOverlap?: boolean;

  @ApiPropertyOptional({ enum: VISIBILITIES, default: 'PUBLIC' })
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;
}
