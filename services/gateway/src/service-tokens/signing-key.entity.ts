import type { JWK } from 'jose';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('signing_key')
export class SigningKeyRow {
  @PrimaryColumn('text') kid!: string;
  @Column('jsonb', { name: 'private_jwk' }) privateJwk!: JWK;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
