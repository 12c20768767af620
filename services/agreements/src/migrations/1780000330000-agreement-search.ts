import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreements are found by words of titles, objects and parties in Indonesian and English, and by any part
 * of a name or number. Both indexes are over an expression, so no row grows and none is written anew.
 */
export class AgreementSearch1780000330000 implements MigrationInterface {
  readonly name = 'AgreementSearch1780000330000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    const present = (await runner.query(
      `select cfgname as name from pg_ts_config where cfgname in ('indonesian', 'english')`,
    )) as { name: string }[];
    const languages = ['simple', ...present.map(({ name }) => name)];
    const words = (text: string) =>
      languages.map((language) => `to_tsvector('${language}', ${text})`).join(' || ');
    const query = languages.map((language) => `websearch_to_tsquery('${language}', q)`);
    for (const statement of [
      `create function agreement_text(
         title text, subject text, label text, register_no text, numbers jsonb, parties jsonb
       ) returns text language sql immutable parallel safe as $$
         select title || ' ' || subject || ' ' || coalesce(label, '') || ' ' || coalesce(register_no, '')
           || ' ' || jsonb_path_query_array(numbers, '$[*].no')::text
           || ' ' || jsonb_path_query_array(parties, '$[*].org.name')::text
       $$`,
      `create function agreement_words(text) returns tsvector language sql immutable parallel safe
         as $$ select ${words('$1')} $$`,
      `create function agreement_query(q text) returns tsquery language sql immutable parallel safe
         as $$ select ${query.join(' || ')} $$`,
      `create index agreement_words on agreement using gin (agreement_words(${TEXT}))`,
      `create index agreement_text on agreement using gin (${TEXT} gin_trgm_ops)`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index agreement_words, agreement_text');
    await runner.query(
      `drop function agreement_query(text), agreement_words(text),
         agreement_text(text, text, text, text, jsonb, jsonb)`,
    );
  }
}

const TEXT = 'agreement_text(title, subject_matter, label, register_no, numbers, parties)';
