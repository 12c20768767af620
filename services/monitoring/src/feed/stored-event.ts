import { EVENTS, liftPayload } from '@nyata/contracts';
import type { FeedEvent } from './audience';

/** An entry keeps the shape of the release that wrote it; whoever reads it gets today's. */
export const inTodaysShape = (stored: FeedEvent): FeedEvent => {
  const { name, version, payload } = stored;
  return {
    ...stored,
    version: EVENTS[name].version,
    payload: liftPayload(name, version, payload),
  } as FeedEvent;
};
