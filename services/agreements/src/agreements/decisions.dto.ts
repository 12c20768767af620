import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MANDATE_KINDS,
  SIGNING_METHODS,
  TERMINATION_REASONS,
  type MandateKind,
  type SigningMethod,
  type TerminationReason,
} from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';

export class MandateInput {
  @ApiProperty({ enum: MANDATE_KINDS }) @IsIn(MANDATE_KINDS) kind!: MandateKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'The filed SIGNING_MANDATE' })
  @IsOptional()
  @IsId()
  documentId?: string;

  @ApiPropertyOptional({
    description: 'The paper is still to come; it counts as missing until it is filed',
  })
  @IsOptional()
  @IsBoolean()
  toFollow?: boolean;
}

export class ChecklistInput {
  @ApiProperty({ description: 'paraf' }) @IsBoolean() initialled!: boolean;

  @ApiProperty({ description: 'meterai' }) @IsBoolean() dutyStamped!: boolean;

  @ApiProperty({ description: 'stempel' }) @IsBoolean() sealed!: boolean;

  @ApiProperty() @IsBoolean() copyReceived!: boolean;
}

export class RecordSignature {
  @ApiProperty({ format: 'uuid' }) @IsId() partyId!: string;

  @ApiProperty({ format: 'date' }) @IsBusinessDate() signedOn!: string;

  @ApiProperty({ enum: SIGNING_METHODS }) @IsIn(SIGNING_METHODS) method!: SigningMethod;

  @ApiPropertyOptional({ type: MandateInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => MandateInput)
  mandate?: MandateInput;

  @ApiProperty({ type: ChecklistInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => ChecklistInput)
  checklist!: ChecklistInput;

  @ApiPropertyOptional({ description: 'The number that this party gave to the document' })
  @IsOptional()
  @IsText(200)
  number?: string;

  @ApiPropertyOptional({ description: 'Of a PKS, unless answered in the draft' })
  @IsOptional()
  @IsBoolean()
  burdensPublicOrRegion?: boolean;

  @ApiPropertyOptional({ description: 'Of a PKS, unless answered in the draft' })
  @IsOptional()
  @IsBoolean()
  inCurrentBudget?: boolean;
}

export class CompleteSignature {
  @ApiProperty({ format: 'uuid' }) @IsId() partyId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The filed SIGNING_MANDATE, if it followed' })
  @IsOptional()
  @IsId()
  mandateDocumentId?: string;

  @ApiProperty({
    type: ChecklistInput,
    description: 'As it is now; what the paper bears already stays',
  })
  @IsDefined()
  @ValidateNested()
  @Type(() => ChecklistInput)
  checklist!: ChecklistInput;
}

export class WithdrawAgreement {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class TerminateAgreement {
  @ApiProperty({ enum: TERMINATION_REASONS })
  @IsIn(TERMINATION_REASONS)
  reasonCode!: TerminationReason;

  @ApiProperty({ format: 'date' }) @IsBusinessDate() on!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The filed TERMINATION' })
  @IsOptional()
  @IsId()
  documentId?: string;
}

export class AssignOfficer {
  @ApiProperty({ format: 'uuid' }) @IsId() memberId!: string;
}
