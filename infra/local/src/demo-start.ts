import { existsSync, writeFileSync } from 'node:fs';
import type { DataFolder } from './data-folder';

const marker = (data: DataFolder) => data.in('demo-loaded');

/** True once the demo data have been loaded to the end. */
export const demoIsLoaded = (data: DataFolder): boolean => existsSync(marker(data));

/** Loads the demo data through the public API; an interrupted load goes on where it stopped. */
export async function loadDemoData(
  data: DataFolder,
  origin: string,
  say: (line: string) => void,
): Promise<void> {
  say('loading the demo data');
  const { loadDemo } = await import('./demo/load');
  await loadDemo({ origin, log: say });
  writeFileSync(marker(data), new Date().toISOString());
}
