const START_MS = 10_000;
const AGAIN_MS = 200;
/** Nobody listens yet, the server is starting or stopping, or all its places are taken. */
const STARTING = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300']);

/**
 * Does the first work on a database, and again while its server is only starting: after a power cut all
 * programs start together, and one that gave up at once would be given up by whoever supervises it.
 * What is still refused after ten seconds is thrown as it came.
 */
export async function onceItAnswers<T>(work: () => Promise<T>): Promise<T> {
  for (const giveUpAt = Date.now() + START_MS; ; ) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (!code || !STARTING.has(code) || Date.now() > giveUpAt) throw error;
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }
}
