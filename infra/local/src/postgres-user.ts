import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom the files and the process belong to. */
export interface Owner {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root; it runs as the user "postgres", who is made when missing. */
export function postgresUser(): Owner {
  const id = (what: string) =>
    Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', 'postgres'], { stdio: 'pipe' });
      return { uid: id('-u'), gid: id('-g') };
    } catch (cause) {
      throw new Error(
        'PostgreSQL can\'t run as root and the user "postgres" could not be made; start Nyata as a normal user.',
        { cause },
      );
    }
  }
}

/**
 * Makes sure that every user may enter the folders on the way to `path`.
 * @throws Error that names the closed folder and the ways out
 */
export function requireEnterable(path: string): void {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0)
      throw new Error(
        `PostgreSQL can't run as root, and the user "postgres" can't enter ${at}: move this folder to a place that everyone may enter (such as /srv/nyata), or start Nyata as a normal user.`,
      );
    if (at === dirname(at)) return;
  }
}
