import type {
  AgreementDocumentKind,
  AgreementOrigin,
  AgreementRole,
  AgreementStatus,
  CooperationType,
  OrgRef,
  Visibility,
} from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Agreement } from './agreement';

@Entity('agreement')
@Index('agreement_cooperation', ['cooperationId'])
@Index('agreement_lead', ['leadLegalPartyId'])
@Index('agreement_ending', ['status', 'endsOn'])
@Index('agreement_stuck', { synchronize: false })
@Index('agreement_officer', ['responsibleMemberId'])
@Index('agreement_register_no', ['leadLegalPartyId', 'registerNo'])
@Index('agreement_party', { synchronize: false })
@Index('agreement_document', { synchronize: false })
@Index('agreement_words', { synchronize: false })
@Index('agreement_text', { synchronize: false })
export class AgreementRow implements Agreement {
  @PrimaryColumn('uuid', { name: 'agreement_id' }) agreementId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('text') role!: AgreementRole;
  @Column('uuid', { name: 'umbrella_id', nullable: true }) umbrellaId?: string;
  @Column('text', { name: 'cooperation_type' }) cooperationType!: CooperationType;
  @Column('jsonb', { name: 'type_basis' }) typeBasis!: Agreement['typeBasis'];
  @Column('text', { name: 'document_kind' }) documentKind!: AgreementDocumentKind;
  @Column('text', { nullable: true }) kind?: string;
  @Column('text', { nullable: true }) label?: string;
  @Column('text') title!: string;
  @Column('text', { name: 'subject_matter' }) subjectMatter!: string;
  @Column('text', { array: true }) scope!: string[];
  @Column('text', { name: 'affair_codes', array: true }) affairCodes!: string[];
  @Column('uuid', { name: 'mapping_entry_ids', array: true }) mappingEntryIds!: string[];
  @Column('text', { name: 'initiative_code', nullable: true }) initiativeCode?: string;
  @Column('jsonb', { name: 'lead_org' }) leadOrg!: OrgRef;
  @Column('jsonb', { name: 'initiator_org' }) initiatorOrg!: OrgRef;
  @Column('uuid', { name: 'responsible_member_id', nullable: true }) responsibleMemberId?: string;
  @Column('jsonb') parties!: Agreement['parties'];
  @Column('jsonb') terms!: Agreement['terms'];
  @Column('text', { name: 'register_no', nullable: true }) registerNo?: string;
  @Column('jsonb') numbers!: Agreement['numbers'];
  @Column('date', { name: 'signed_on', nullable: true }) signedOn?: string;
  @Column('boolean', { name: 'burdens_public_or_region', nullable: true })
  burdensPublicOrRegion?: boolean;
  @Column('boolean', { name: 'in_current_budget', nullable: true }) inCurrentBudget?: boolean;
  @Column('boolean', { name: 'cross_border_externality', nullable: true })
  crossBorderExternality?: boolean;
  @Column('jsonb', { name: 'legacy_notes', nullable: true })
  legacyNotes?: Agreement['legacyNotes'];
  @Column('boolean', { name: 'acknowledged_overlap' }) acknowledgedOverlap!: boolean;
  @Column('text') origin!: AgreementOrigin;
  @Column('date', { name: 'imported_on', nullable: true }) importedOn?: string;
  @Column('text') visibility!: Visibility;
  @Column('boolean') shared!: boolean;
  @Column('jsonb', { nullable: true }) procedure?: Agreement['procedure'];
  @Column('jsonb', { nullable: true }) offer?: Agreement['offer'];
  @Column('jsonb', { name: 'council_approval', nullable: true })
  councilApproval?: Agreement['councilApproval'];
  @Column('jsonb', { name: 'central_approval', nullable: true })
  centralApproval?: Agreement['centralApproval'];
  @Column('jsonb') documents!: Agreement['documents'];
  @Column('jsonb', { name: 'expiry_notices' }) expiryNotices!: Agreement['expiryNotices'];
  @Column('jsonb', { default: [] }) suspensions!: Agreement['suspensions'];
  @Column('jsonb', { default: [] }) frameworks!: Agreement['frameworks'];
  @Column('jsonb', { default: [] }) amendments!: Agreement['amendments'];
  @Column('jsonb', { default: [] }) obligations!: Agreement['obligations'];
  @Column('jsonb', { nullable: true }) ending?: Agreement['ending'];
  @Column('text', { name: 'end_reason', nullable: true }) endReason?: string;
  @Column('text') status!: AgreementStatus;

  /** What lists and the daily job ask for, taken out of the values above. */
  @Column('uuid', { name: 'lead_organisation_id' }) leadOrganisationId!: string;
  @Column('uuid', { name: 'lead_legal_party_id' }) leadLegalPartyId!: string;
  @Column('uuid', { name: 'party_organisation_ids', array: true }) partyOrganisationIds!: string[];
  @Column('date', { name: 'ends_on', nullable: true }) endsOn?: string;
  /** When the first open stage runs out of its limit. */
  @Column('date', { name: 'stage_due_on', nullable: true }) stageDueOn?: string;
}
