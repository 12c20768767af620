import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { businessDate } from '@nyata/kernel';
import type { DataFolder } from './data-folder';
import { loadDemo } from './demo/load';

const loaded = (data: DataFolder) => data.in('demo-loaded');

/** True once the demo data have been loaded to the end. */
export const demoIsLoaded = (data: DataFolder): boolean => existsSync(loaded(data));

/**
 * The day onto which the scenario's today is moved: that of the first attempt, so that a load that was
 * interrupted before midnight goes on with the same dates.
 */
export function demoDay(data: DataFolder): string {
  const file = data.in('demo-day');
  if (!existsSync(file)) writeFileSync(file, businessDate(new Date()));
  return readFileSync(file, 'utf8');
}

/** Loads the demo data through the public API; an interrupted load goes on with the days it began with. */
export async function loadDemoData(
  data: DataFolder,
  origin: string,
  say: (line: string) => void,
): Promise<void> {
  say('loading the demo data');
  await loadDemo({ origin, log: say, today: demoDay(data) });
  writeFileSync(loaded(data), new Date().toISOString());
}
