import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One remark on a draft. */
@Entity('draft_comment')
@Index('draft_comment_agreement', ['agreementId', 'at'])
export class DraftCommentRow {
  @PrimaryColumn('uuid', { name: 'comment_id' }) commentId!: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text', { nullable: true }) clause?: string | null;
  @Column('text') text!: string;
  /** For the side of its author only. */
  @Column('boolean') internal!: boolean;
}
