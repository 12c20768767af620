import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STAGE_STATUSES, STAGES, type StageId, type StageStatus } from '@nyata/contracts';
import { IsBusinessDate, IsText } from '@nyata/http';
import { IsOptional } from 'class-validator';

export class CompleteStage {
  @ApiProperty({ examples: STAGES }) @IsText(60) stageId!: StageId;

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsBusinessDate()
  on?: string;
}

export class SkipStage extends CompleteStage {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class ReturnStage {
  @ApiProperty({ examples: STAGES }) @IsText(60) stageId!: StageId;

  @ApiProperty({ description: 'A finished stage before it' }) @IsText(60) returnTo!: StageId;

  @ApiProperty() @IsText(2000) reason!: string;
}

/** Without it the stage does not close: what is missing, who supplies it, by which article. */
export class BlockerView {
  @ApiProperty() code!: string;
  @ApiPropertyOptional() documentKind?: string;
  @ApiPropertyOptional() party?: string;
  @ApiPropertyOptional() stageId?: StageId;
  @ApiProperty({ type: [String] }) suppliedBy!: readonly string[];
  @ApiProperty() legalBasis!: string;
}

/** Where a stage of one agreement stands. */
export class StageView {
  @ApiProperty({ examples: STAGES }) stageId!: StageId;
  @ApiPropertyOptional({ type: Object, description: 'Of a stage that the province laid down' })
  name?: { id: string; en: string };
  @ApiProperty({ enum: STAGE_STATUSES }) status!: StageStatus;
  @ApiPropertyOptional({ format: 'date' }) enteredOn?: string;
  @ApiPropertyOptional({ format: 'date' }) leftOn?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Last day within its limit' })
  dueOn?: string;
  @ApiPropertyOptional({ description: 'So far, of an open stage' }) daysInStage?: number;
  @ApiPropertyOptional() slaDays?: number;
  @ApiPropertyOptional({ description: 'Why it was skipped or returned' }) reason?: string;
  @ApiProperty({ type: [String] }) actor!: readonly string[];
  @ApiProperty({ type: [String] }) after!: readonly string[];
  @ApiProperty({ type: [String], description: 'What this agreement must file' })
  requiredDocumentKinds!: readonly string[];
  @ApiProperty({ description: 'Closed by signatures, approvals or facts, not by hand' })
  closesByItself!: boolean;
  @ApiProperty({ enum: ['HAND', 'OFFER', 'COUNCIL', 'CENTRE', 'SIGNATURES', 'WORK'] })
  closedBy!: string;
  @ApiProperty() skippable!: boolean;
  @ApiProperty({ type: [BlockerView] }) blockedBy!: BlockerView[];
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ enum: ['H', 'M', 'L'] }) confidence!: string;
}
