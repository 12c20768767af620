import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AGREEMENT_DOCUMENT_KINDS,
  AGREEMENT_ORIGINS,
  AGREEMENT_ROLES,
  AGREEMENT_STATUSES,
  COOPERATION_TYPES,
  VISIBILITIES,
  type AgreementDocumentKind,
  type AgreementOrigin,
  type AgreementRole,
  type AgreementStatus,
  type CooperationType,
  type OrgRef,
  type Visibility,
} from '@nyata/contracts';
import type { Amendment } from '../amendments/amendment';
import { DocumentView } from '../documents/documents.dto';
import type { FrameworkDeclaration } from '../framework/framework';
import type { Obligation } from '../obligations/obligation';
import { StageView } from '../procedures/stages.dto';
import type { CentralApproval, CouncilApproval, Offer } from '../procedures/consents';
import type { Suspension } from '../suspension/suspension';
import type { TypeBasis } from '../cooperation-type/cooperation-type';
import type { Ending, LegacyNotes, Mandate, Numbered, Signature, Term } from './particulars';

export class OrgRefView implements OrgRef {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ format: 'uuid' }) legalPartyId!: string;
  @ApiProperty() kind!: OrgRef['kind'];
  @ApiProperty() name!: string;
}

export class PartyView {
  @ApiProperty({ format: 'uuid' }) partyId!: string;
  @ApiProperty({ type: OrgRefView }) org!: OrgRef;
  @ApiProperty() side!: number;
  @ApiProperty({ type: [String] }) executingOrganisationIds!: string[];
  @ApiPropertyOptional() regionCode?: string;
  @ApiProperty() signatoryOffice!: string;
  @ApiPropertyOptional({ type: Object }) mandate?: Mandate;
  @ApiPropertyOptional({ type: Object }) signature?: Signature;
}

/** One line of a list. */
export class AgreementSummary {
  @ApiProperty({ format: 'uuid' }) agreementId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ enum: AGREEMENT_ROLES }) role!: AgreementRole;
  @ApiPropertyOptional({ format: 'uuid' }) umbrellaId?: string;
  @ApiProperty({ enum: COOPERATION_TYPES }) cooperationType!: CooperationType;
  @ApiProperty({ enum: AGREEMENT_DOCUMENT_KINDS }) documentKind!: AgreementDocumentKind;
  @ApiPropertyOptional() label?: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String] }) affairCodes!: string[];
  @ApiProperty({ format: 'uuid' }) leadOrganisationId!: string;
  @ApiProperty({ type: OrgRefView }) leadOrg!: OrgRef;
  @ApiProperty({ type: [PartyView] }) parties!: PartyView[];
  @ApiProperty({ type: Object }) term!: Term;
  @ApiProperty({ type: [Object] }) numbers!: Numbered[];
  @ApiPropertyOptional({ format: 'date' }) signedOn?: string;
  @ApiPropertyOptional({
    format: 'date',
    description: 'When its first open stage runs out of its limit',
  })
  stageDueOn?: string;
  @ApiPropertyOptional({ format: 'uuid' }) responsibleMemberId?: string;
  @ApiProperty({ enum: AGREEMENT_STATUSES }) status!: AgreementStatus;
  @ApiProperty() version!: number;
}

/** One agreement with everything that is known of it. */
export class AgreementView extends AgreementSummary {
  @ApiProperty({ type: Object, description: 'The derived type, why, and the note of an override' })
  typeBasis!: TypeBasis;
  @ApiProperty() subjectMatter!: string;
  @ApiProperty({ type: [String] }) scope!: string[];
  @ApiProperty({ type: [String] }) mappingEntryIds!: string[];
  @ApiPropertyOptional({ description: 'The programme that this is one part of' })
  initiativeCode?: string;
  @ApiProperty({ format: 'uuid' }) initiatorOrganisationId!: string;
  @ApiProperty({ type: OrgRefView }) initiatorOrg!: OrgRef;
  @ApiPropertyOptional() registerNo?: string;
  @ApiPropertyOptional() burdensPublicOrRegion?: boolean;
  @ApiPropertyOptional() inCurrentBudget?: boolean;
  @ApiPropertyOptional() crossBorderExternality?: boolean;
  @ApiPropertyOptional({ type: Object }) legacyNotes?: LegacyNotes;
  @ApiProperty({ enum: AGREEMENT_ORIGINS }) origin!: AgreementOrigin;
  @ApiPropertyOptional({ format: 'date' }) importedOn?: string;
  @ApiProperty({ enum: VISIBILITIES }) visibility!: Visibility;
  @ApiProperty({ description: 'Its other parties see it' }) shared!: boolean;
  @ApiPropertyOptional() procedure?: string;
  @ApiPropertyOptional() policyVersion?: string;
  @ApiPropertyOptional({ description: "A kind of the province's own" }) kind?: string;
  @ApiProperty({ type: [StageView] }) stages!: StageView[];
  @ApiPropertyOptional({ type: Object }) offer?: Offer;
  @ApiPropertyOptional({ type: Object }) councilApproval?: CouncilApproval;
  @ApiPropertyOptional({ type: Object }) centralApproval?: CentralApproval;
  @ApiProperty({ type: [DocumentView] }) documents!: DocumentView[];
  @ApiProperty({ type: [Object], description: 'When its clocks stood still, and why' })
  suspensions!: Suspension[];
  @ApiPropertyOptional({ type: Object, description: 'The framework declaration that holds' })
  framework?: FrameworkDeclaration;
  @ApiProperty({ type: [Object] }) amendments!: Amendment[];
  @ApiProperty({ type: [Object] }) obligations!: Obligation[];
  @ApiPropertyOptional({ type: Object }) ending?: Ending;
  @ApiPropertyOptional({ description: 'Why a draft was withdrawn' }) endReason?: string;
}

export class AgreementPage {
  @ApiProperty({ type: [AgreementSummary] }) items!: AgreementSummary[];
  next?: string;
}
