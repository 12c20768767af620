import { Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { clockTime } from '../language/dates';
import { useWords } from '../language/language';
import { useLive } from './live';
import { liveWords } from './live-words';
import classes from './live.module.css';

/** "per 14:02 · langsung ●": no figure stands without its time. */
export function AsOf({ at }: { at: number }) {
  const { connected } = useLive();
  const words = useWords(liveWords);
  const time = clockTime(new Date(at));
  return (
    <Text component="span" size="sm" c="dimmed" className={classes.asOf} role="status">
      {connected ? (
        <>
          {words.live(time)} <span className={classes.dot} aria-hidden />
        </>
      ) : (
        <>
          <IconPlugConnectedX size={16} aria-hidden /> {words.lost(time)}
        </>
      )}
    </Text>
  );
}
