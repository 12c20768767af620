const PAUSE_MS = 20;

/** Tries `look` until it no longer throws, and gives what it gave; after `timeoutMs` its last error stands. */
export async function eventually<T>(look: () => Promise<T> | T, timeoutMs = 5_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
