/** Stops what `system.global.ts` has started. */
export default async function stopSystems(): Promise<void> {
  for (const system of globalThis.nyataSystems ?? []) await system.end();
}
