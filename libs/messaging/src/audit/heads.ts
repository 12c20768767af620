import type { Database } from '@nyata/persistence';
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';

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

/**
 * Writes the chain's heads of a day into a folder, signed: `heads-<day>.json`. Copied to a place that the
 * database's administrator can't write, they show a rewritten log together with a rewritten audit.
 */
export async function exportHeads(
  database: Pick<Database, 'source'>,
  folder: string,
  day: string,
): Promise<string> {
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
  const path = join(folder, `heads-${day}.json`);
  await writeDurably(path, `${JSON.stringify({ ...content, signature }, null, 2)}\n`);
  return path;
}

/** Reads exported heads. @throws Error that names a file which is damaged or was signed by another key */
export function importHeads(folder: string): HeadsFile[] {
  const names = readdirSync(folder).filter((name) => /^heads-.*\.json$/.test(name));
  if (names.length === 0) throw new Error(`There are no heads-<day>.json files in ${folder}.`);
  const key = createPublicKey(readFileSync(join(folder, PUBLIC_KEY)));
  return names.sort().map((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as HeadsFile;
    if (!verify(null, signedText(file), key, Buffer.from(file.signature, 'base64')))
      throw new Error(`${join(folder, name)} was altered, or signed with another key.`);
    return file;
  });
}

const signedText = ({ day, takenAt, heads }: Omit<HeadsFile, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify({ day, takenAt, heads }));

async function signingKey(folder: string): Promise<KeyObject> {
  const path = join(folder, KEY);
  if (!existsSync(path)) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = (key: KeyObject, type: 'pkcs8' | 'spki') =>
      key.export({ type, format: 'pem' } as never) as unknown as string;
    await writeDurably(join(folder, PUBLIC_KEY), pem(publicKey, 'spki'));
    await writeDurably(path, pem(privateKey, 'pkcs8'), 0o600);
  }
  return createPrivateKey(readFileSync(path));
}

/** A file is there whole or not at all, whenever the process dies. */
async function writeDurably(path: string, text: string, mode = 0o644): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, 'w', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
