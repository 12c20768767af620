import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class NameView {
  @ApiProperty() id!: string;
  @ApiProperty() en!: string;
}

/** A stage as the policy has it. */
export class StageRuleView {
  @ApiProperty() stageId!: string;
  @ApiPropertyOptional({ type: NameView }) name?: NameView;
  @ApiProperty({ type: [String] }) actor!: readonly string[];
  @ApiProperty({ type: [String] }) after!: readonly string[];
  @ApiProperty({ type: [String] }) requiredDocumentKinds!: readonly string[];
  @ApiPropertyOptional({ type: Object }) conditionalDocuments?: {
    when: string;
    kinds: readonly string[];
  };
  @ApiProperty() skippable!: string;
  @ApiPropertyOptional() closedBy?: string;
  @ApiPropertyOptional({ description: 'Days after which the stage counts as stuck' })
  slaDays?: number;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ enum: ['H', 'M', 'L'] }) confidence!: string;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
}

export class ProcedureView {
  @ApiProperty() procedure!: string;
  @ApiProperty() policyVersion!: string;
  @ApiProperty({ type: [StageRuleView] }) stages!: StageRuleView[];
}

/** A kind of agreement that the province's own procedures lay down. */
export class AgreementKindView {
  @ApiProperty() kind!: string;
  @ApiProperty({ type: NameView }) name!: NameView;
  @ApiProperty() role!: string;
  @ApiProperty({ type: [String] }) cooperationTypes!: readonly string[];
  @ApiProperty() documentKind!: string;
  @ApiProperty() procedure!: string;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ enum: ['H', 'M', 'L'] }) confidence!: string;
}

class PaperView {
  @ApiProperty() kind!: string;
  @ApiProperty({ type: NameView }) name!: NameView;
}

class ActorView {
  @ApiProperty() actor!: string;
  @ApiPropertyOptional({ type: NameView }) name?: NameView;
  @ApiProperty({ type: [String] }) recordedBy!: string[];
}

export class ProcedureList {
  @ApiProperty({ type: [ProcedureView] }) items!: ProcedureView[];
  @ApiProperty({ type: [AgreementKindView] }) kinds!: AgreementKindView[];
  @ApiProperty({ type: [PaperView], description: 'Names of papers that do not ship' })
  papers!: PaperView[];
  @ApiProperty({ type: [ActorView] }) actors!: ActorView[];
}
