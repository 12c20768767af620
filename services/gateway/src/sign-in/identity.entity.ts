import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom the identity provider calls so; bound to a member at its first sign-in. */
@Entity('identity')
export class IdentityRow {
  @PrimaryColumn('text') issuer!: string;
  @PrimaryColumn('text') subject!: string;
  @Column('uuid', { name: 'member_id', unique: true }) memberId!: string;
  @Column('timestamptz', { name: 'bound_at' }) boundAt!: Date;
}
