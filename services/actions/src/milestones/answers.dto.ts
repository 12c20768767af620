import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DISPUTE_REASONS, type DisputeReason } from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  Max,
  Min,
} from 'class-validator';

export class ConfirmMilestone {
  @ApiProperty({ format: 'uuid', description: 'The claim that was read' }) @IsId() claimId!: string;
  @ApiPropertyOptional() @IsOptional() @IsText(2000) note?: string;
}

export class DisputeMilestone {
  @ApiProperty({ format: 'uuid', description: 'The claim that was read' }) @IsId() claimId!: string;
  @ApiProperty({ enum: DISPUTE_REASONS }) @IsIn(DISPUTE_REASONS) reasonCode!: DisputeReason;
  @ApiProperty() @IsText(2000) note!: string;
  @ApiPropertyOptional({ description: 'What the confirmer counted: 8 of 10' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e12)
  observedQuantity?: number;
  @ApiPropertyOptional({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  evidenceIds: string[] = [];
}

export class AskClarification {
  @ApiProperty({ format: 'uuid', description: 'The claim that was read' }) @IsId() claimId!: string;
  @ApiProperty({ description: 'What the confirmer wants to know' }) @IsText(2000) note!: string;
}

export class GiveClarification {
  @ApiProperty({ format: 'uuid' }) @IsId() claimId!: string;
  @ApiProperty({ description: 'The answer to everything that is still asked' })
  @IsText(2000)
  note!: string;
}

export class RetractConfirmation {
  @ApiProperty({ format: 'uuid', description: 'The claim that was confirmed' })
  @IsId()
  claimId!: string;
  @ApiProperty() @IsText(2000) reason!: string;
}

export class RecordPaperMinute {
  @ApiProperty({ format: 'uuid', description: 'The claim that the minute is about' })
  @IsId()
  claimId!: string;
  @ApiProperty({ format: 'uuid', description: 'The confirmer that signed' })
  @IsId()
  confirmerOrganisationId!: string;
  @ApiPropertyOptional({ format: 'date', description: 'The day on which the minute was signed' })
  @IsOptional()
  @IsBusinessDate()
  signedOn?: string;
}

/** The form as it is sent: the minute is the file. */
export class PaperMinuteForm extends RecordPaperMinute {
  @ApiProperty({ type: 'string', format: 'binary' }) file!: unknown;
}
