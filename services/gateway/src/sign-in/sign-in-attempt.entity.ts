import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in on its way through the identity provider; used once. */
@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @PrimaryColumn('text', { name: 'secret_hash' }) secretHash!: string;
  @Column('text') state!: string;
  @Column('text') nonce!: string;
  @Column('text', { name: 'code_verifier' }) codeVerifier!: string;
  @Column('text', { name: 'return_to' }) returnTo!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
