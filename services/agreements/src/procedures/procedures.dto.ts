import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STAGES, STAGE_STATUSES, type StageId, type StageStatus } from '@nyata/contracts';
import { IsBusinessDate } from '@nyata/http';
import { IsIn, IsOptional } from 'class-validator';

export class CompleteStage {
  @ApiProperty({ enum: STAGES }) @IsIn(STAGES) stageId!: StageId;

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsBusinessDate()
  on?: string;
}

/** A stage as the policy has it. */
export class StageRuleView {
  @ApiProperty({ enum: STAGES }) stageId!: StageId;
  @ApiProperty({ type: [String] }) actor!: readonly string[];
  @ApiProperty({ type: [String] }) after!: readonly string[];
  @ApiProperty({ type: [String] }) requiredDocumentKinds!: readonly string[];
  @ApiPropertyOptional({ type: Object }) conditionalDocuments?: {
    when: string;
    kinds: readonly string[];
  };
  @ApiProperty() skippable!: string;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ enum: ['H', 'M', 'L'] }) confidence!: string;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
}

export class ProcedureView {
  @ApiProperty() procedure!: string;
  @ApiProperty() policyVersion!: string;
  @ApiProperty({ type: [StageRuleView] }) stages!: StageRuleView[];
}

export class ProcedureList {
  @ApiProperty({ type: [ProcedureView] }) items!: ProcedureView[];
}

/** Where a stage of one agreement stands. */
export class StageView {
  @ApiProperty({ enum: STAGES }) stageId!: StageId;
  @ApiProperty({ enum: STAGE_STATUSES }) status!: StageStatus;
  @ApiPropertyOptional({ format: 'date' }) enteredOn?: string;
  @ApiPropertyOptional({ format: 'date' }) leftOn?: string;
  @ApiProperty({ type: [String] }) actor!: readonly string[];
  @ApiProperty({ type: [String] }) after!: readonly string[];
  @ApiProperty({ type: [String], description: 'What this agreement must file' })
  requiredDocumentKinds!: readonly string[];
  @ApiProperty({ description: 'Closed by signatures, approvals or facts, not by hand' })
  closesByItself!: boolean;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ enum: ['H', 'M', 'L'] }) confidence!: string;
}
