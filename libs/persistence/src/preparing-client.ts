import { Client, type QueryConfig } from 'pg';

/** Statements that one process may keep prepared; a text that is composed anew each time must not fill the server. */
const LIMIT = 200;
const WRITES = /\b(insert into|update|delete from)\b/i;

const names = new Map<string, string>();

/**
 * A connection that lets the server parse and plan each kind of write once: how a write is best done does not depend
 * on its values, as that of a search does. One that names no columns is left alone: its shape may change with a migration.
 */
export class PreparingClient extends Client {
  // pg's own overloads are many; what is not a text with values goes through as it came.
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    const given = name ? [{ name, text, values } as QueryConfig, ...rest] : args;
    return (super.query as (...args: unknown[]) => never)(...given);
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= LIMIT || !WRITES.test(text) || text.includes('*')) return undefined;
  const name = `nyata_${names.size + 1}`;
  names.set(text, name);
  return name;
}
