import type { Database } from '@nyata/persistence';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { link as name, open, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How far a partition was chained: the link over all offsets below `next`. */
export interface Head {
  topic: string;
  part: number;
  next: number;
  /** Hexadecimal. */
  link: string;
}

/** The heads of all partitions on one day, as a file keeps them. */
export interface HeadsFile {
  day: string;
  takenAt: string;
  heads: Head[];
  /** Ed25519 over the JSON text of `{day, takenAt, heads}`, base64; the public key stands beside the files. */
  signature: string;
}

const KEY = 'audit-key.pem';
const PUBLIC_KEY = 'audit-key.pub.pem';

/** A file of heads and the SHA-256 of its bytes, hexadecimal, for the service's own log. */
export interface ExportedHeads {
  path: string;
  sha256: string;
}

/**
 * Writes the chain's heads of a day into a folder, signed: `heads-<day>.json`, and beside it `heads-<day>.2.json`
 * when the day has a file already. Copied to a place that the database's administrator can't write, they show a
 * rewritten log together with a rewritten audit.
 */
export async function exportHeads(
  database: Pick<Database, 'source'>,
  folder: string,
  day: string,
): Promise<ExportedHeads> {
  mkdirSync(folder, { recursive: true });
  const rows = await database.source.query<
    { topic: string; part: number; next: number; link: Buffer }[]
  >('select topic, part, next_offset as next, link from audit_head order by topic, part');
  const heads = rows.map(({ topic, part, next, link }) => ({
    topic,
    part,
    next: Number(next),
    link: link.toString('hex'),
  }));
  const content = { day, takenAt: new Date().toISOString(), heads };
  const signature = sign(null, signedText(content), await signingKey(folder)).toString('base64');
  const text = `${JSON.stringify({ ...content, signature }, null, 2)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  for (let nth = 1; ; nth++) {
    const path = join(folder, `heads-${day}${nth > 1 ? `.${nth}` : ''}.json`);
    if (await writeOnce(path, text)) return { path, sha256 };
  }
}

/** Exported heads, and the key whose signature they bear. */
export interface ImportedHeads {
  files: HeadsFile[];
  /** SHA-256 of the public key (DER), hexadecimal: to compare with one that was noted down elsewhere. */
  key: string;
}

/**
 * Reads a file of exported heads, or all those of a folder; the public key stands beside them.
 * @throws Error that names a file which is damaged or was signed by another key
 */
export function importHeads(path: string): ImportedHeads {
  const single = statSync(path).isFile();
  const folder = single ? dirname(path) : path;
  const names = (single ? [basename(path)] : readdirSync(path)).filter((name) =>
    /^heads-.*\.json$/.test(name),
  );
  if (names.length === 0) throw new Error(`There are no heads-<day>.json files in ${folder}.`);
  const key = createPublicKey(readFileSync(join(folder, PUBLIC_KEY)));
  const files = names.sort().map((name) => readHeads(join(folder, name), key));
  const der = key.export({ type: 'spki', format: 'der' });
  return { files, key: createHash('sha256').update(der).digest('hex') };
}

function readHeads(path: string, key: KeyObject): HeadsFile {
  let file: HeadsFile;
  try {
    file = JSON.parse(readFileSync(path, 'utf8')) as HeadsFile;
  } catch (cause) {
    throw new Error(`${path} is damaged: ${(cause as Error).message}`, { cause });
  }
  if (!verify(null, signedText(file), key, Buffer.from(String(file.signature), 'base64')))
    throw new Error(`${path} was altered, or signed with another key.`);
  return file;
}

const signedText = ({ day, takenAt, heads }: Omit<HeadsFile, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify({ day, takenAt, heads }));

async function signingKey(folder: string): Promise<KeyObject> {
  const path = join(folder, KEY);
  if (!existsSync(path)) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = (key: KeyObject, type: 'pkcs8' | 'spki') =>
      key.export({ type, format: 'pem' } as never) as unknown as string;
    // The private key comes last: while there is none, both are made anew.
    await rm(join(folder, PUBLIC_KEY), { force: true });
    await writeOnce(join(folder, PUBLIC_KEY), pem(publicKey, 'spki'));
    await writeOnce(path, pem(privateKey, 'pkcs8'), 0o600);
  }
  return createPrivateKey(readFileSync(path));
}

/** A file is there whole or not at all, whenever the process dies. @returns false when there is one already: it stays */
async function writeOnce(path: string, text: string, mode = 0o644): Promise<boolean> {
  const temporary = `${path}.new`;
  await sync(temporary, 'w', mode, (file) => file.writeFile(text));
  try {
    await name(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary);
  }
  await sync(dirname(path), 'r');
  return true;
}

/** Fills a file, and has it or a folder on the disk. */
async function sync(
  path: string,
  flags: string,
  mode?: number,
  fill?: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    await fill?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
