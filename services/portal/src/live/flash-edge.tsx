import { useLive } from './live';
import classes from './live.module.css';

/** Flashes the left edge of the row it lies in, once for each change; the row itself never moves. */
export function FlashEdge({ cooperationId }: { cooperationId: string }) {
  const at = useLive().changedAt.get(cooperationId);
  return at ? <span key={at} className={classes.flash} aria-hidden /> : null;
}
