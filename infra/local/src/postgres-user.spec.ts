import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireEnterable } from './postgres-user';

describe('the way to the database files', () => {
  const home = mkdtempSync(join(tmpdir(), 'nyata-home-')); // 0700, like the home of root
  const files = join(home, 'nyata', 'postgres');
  mkdirSync(files, { recursive: true });
  afterAll(() => rmSync(home, { recursive: true }));

  it("is refused where another user can't enter, with what to do", () => {
    expect(() => requireEnterable(files)).toThrow(
      `the user "postgres" can't enter ${home}: move this folder to a place that everyone may enter`,
    );
  });

  it('is accepted where everyone may enter', () => {
    chmodSync(home, 0o755);
    expect(() => requireEnterable(files)).not.toThrow();
  });
});
