import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AMENDMENT_KINDS, type AmendmentKind } from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
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
  ValidateNested,
} from 'class-validator';
import { PartyView } from '../agreements/agreement-view.dto';
import type { Term } from '../agreements/particulars';

export class UnitsInput {
  @ApiProperty({ format: 'uuid' }) @IsId() partyId!: string;

  @ApiProperty({
    type: [String],
    description: 'All units of this side that carry it out from now on',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  executingOrganisationIds!: string[];
}

export class ChangesInput {
  @ApiProperty({ description: 'What was agreed, in a sentence' }) @IsText(4000) summary!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Of an EXTENSION: the new last day' })
  @IsOptional()
  @IsBusinessDate()
  endsOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Of TERMS: the new review' })
  @IsOptional()
  @IsBusinessDate()
  reviewOn?: string;

  @ApiPropertyOptional({ description: 'Of TERMS or SCOPE' })
  @IsOptional()
  @IsText(4000)
  subjectMatter?: string;

  @ApiPropertyOptional({ type: [String], description: 'Of SCOPE: the whole new list' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsText(1000, { each: true })
  scope?: string[];

  @ApiPropertyOptional({ type: [UnitsInput], description: 'Of PARTIES' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => UnitsInput)
  units?: UnitsInput[];
}

export class DraftAmendment {
  @ApiProperty({ enum: AMENDMENT_KINDS }) @IsIn(AMENDMENT_KINDS) kind!: AmendmentKind;

  @ApiProperty({ description: 'It burdens the public or the region more than before' })
  @IsBoolean()
  addsBurden!: boolean;

  @ApiProperty({ type: ChangesInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => ChangesInput)
  changes!: ChangesInput;
}

export class WithdrawAmendment {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class AmendmentSignatureInput {
  @ApiProperty({ format: 'uuid' }) @IsId() partyId!: string;

  @ApiProperty({ format: 'date' }) @IsBusinessDate() signedOn!: string;
}

export class SignAmendment {
  @ApiProperty() @IsText(200) no!: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last signature when left out' })
  @IsOptional()
  @IsBusinessDate()
  effectiveOn?: string;

  @ApiProperty({ type: [AmendmentSignatureInput], description: 'Of every party' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AmendmentSignatureInput)
  signatures!: AmendmentSignatureInput[];

  @ApiProperty({
    type: [String],
    description: 'The filed AMENDMENT, and the COUNCIL_DECISION where it adds a burden',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsId({ each: true })
  documentIds!: string[];
}

/** What an agreement says on a day. */
export class TermsView {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: Object }) term!: Term;
  @ApiProperty() subjectMatter!: string;
  @ApiProperty({ type: [String] }) scope!: string[];
  @ApiProperty({ type: [PartyView] }) parties!: PartyView[];
  @ApiProperty({ type: [String] }) amendmentIds!: string[];
}

export class TermsQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsBusinessDate()
  asOf?: string;
}
