/** Stops what `int.global.ts` has started. */
export default async function stopParts(): Promise<void> {
  await globalThis.stopIntegrationParts?.();
}
