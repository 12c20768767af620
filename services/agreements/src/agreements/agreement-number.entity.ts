import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The numbers that parties gave; one party gives a number once. */
@Entity('agreement_number')
@Index('agreement_number_agreement', ['agreementId'])
@Index('agreement_number_plain', { synchronize: false })
export class AgreementNumberRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('text') no!: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId!: string;
}
