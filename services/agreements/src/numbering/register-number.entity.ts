import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a government's bureau numbers its register. */
@Entity('register_pattern')
export class RegisterPatternRow {
  @PrimaryColumn('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @Column('text') pattern!: string;
}

/** The last number that was drawn in a year. */
@Entity('register_counter')
export class RegisterCounterRow {
  @PrimaryColumn('uuid', { name: 'legal_party_id' }) legalPartyId!: string;
  @PrimaryColumn('int') year!: number;
  @Column('int') last!: number;
}
