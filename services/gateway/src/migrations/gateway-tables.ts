import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GatewayTables implements MigrationInterface {
  readonly name = 'GatewayTables1767225600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_reference (
        organisation_id uuid primary key,
        legal_party_id uuid not null,
        kind text not null,
        name text not null,
        region_code text,
        registrar_legal_party_id uuid
      )`);
    await runner.query(`
      create table member (
        member_id uuid primary key,
        version int not null,
        organisation_id uuid not null,
        roles text[] not null,
        display_name text not null,
        email text not null,
        region_scope text,
        locale text not null,
        left_on date,
        left_reason text
      )`);
    await runner.query('create unique index member_email on member (email) where left_on is null');
    await runner.query('create index member_organisation on member (organisation_id, member_id)');
    await runner.query(`
      create table identity (
        issuer text not null,
        subject text not null,
        member_id uuid not null constraint identity_member unique,
        bound_at timestamptz not null,
        primary key (issuer, subject)
      )`);
    await runner.query(`
      create table sign_in_attempt (
        secret_hash text primary key,
        state text not null,
        nonce text not null,
        code_verifier text not null,
        return_to text not null,
        expires_at timestamptz not null
      )`);
    await runner.query(`
      create table session (
        secret_hash text primary key,
        member_id uuid not null,
        expires_at timestamptz not null
      )`);
    await runner.query('create index session_member on session (member_id)');
    await runner.query(`
      create table signing_key (
        kid text primary key,
        private_jwk jsonb not null,
        created_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table signing_key, session, sign_in_attempt, identity, member, organisation_reference',
    );
  }
}
