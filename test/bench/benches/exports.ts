import { rounded } from '../harness/figures';
import { onGround } from '../harness/ground';
import { openNation, SIZE } from '../harness/nation';
import { asking, type Ask } from '../harness/nation-questions';
import { pause } from '../harness/pause';
import { residentBytes } from '../harness/process';
import { atMost, type Outcome } from '../harness/result';

const MEGABYTE = 1024 * 1024;
const FORMATS = ['XLSX', 'PDF'] as const;

/** A list of a hundred thousand rows as files, each written by a process that has written none yet. */
export function exporting(): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const nation = await openNation(ground, { feed: 0 });
    console.log(`  ${SIZE} cooperations are there`);
    const figures: Record<string, Awaited<ReturnType<typeof fileOf>>> = {};
    for (const format of FORMATS) {
      const service = await nation.start();
      figures[format] = await fileOf(await asking(nation, service.origin), format, service.pid);
      console.log(`  ${format}`, figures[format]);
      await service.stop();
    }
    return {
      compares: `a portfolio of ${SIZE} rows as files`,
      bars: FORMATS.flatMap((format) => [
        atMost(`${format}: seconds from the wish to the file`, figures[format]!.seconds, 30),
        atMost(`${format}: memory of the process at its highest, MB`, figures[format]!.peakMb, 200),
      ]),
      figures,
      notes: ['The whole process: what it holds when it has done nothing is `idleMb`.'],
    };
  });
}

async function fileOf(ask: Ask, format: string, pid: number) {
  const idleMb = rounded(residentBytes(pid) / MEGABYTE);
  const began = performance.now();
  let peak = 0;
  let job = (await ask.post('ministry', '/api/exports', { kind: 'PORTFOLIO', format })) as Job;
  while (job.status === 'WAITING') {
    peak = Math.max(peak, residentBytes(pid));
    await pause(100);
    job = (await ask.get('ministry', `/api/exports/${job.exportId}`)) as Job;
  }
  const seconds = rounded((performance.now() - began) / 1000);
  if (job.status !== 'READY') throw new Error(`The export is ${job.status}`);
  const bytes = await ask.file('ministry', `/api/exports/${job.exportId}/file`);
  return {
    ...{ seconds, idleMb, peakMb: rounded(peak / MEGABYTE), rows: job.rowCount },
    fileMb: rounded(bytes / MEGABYTE),
  };
}

interface Job {
  exportId: string;
  status: 'WAITING' | 'READY' | 'FAILED';
  rowCount: number;
}
