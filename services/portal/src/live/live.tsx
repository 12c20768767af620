import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useWords } from '../language/language';
import { liveWords } from './live-words';

interface Hint {
  cooperationIds: string[];
  at: string;
}

interface Live {
  connected: boolean;
  /** When a cooperation last changed before the reader's eyes, by id. */
  changedAt: ReadonlyMap<string, number>;
}

const ANNOUNCE_EVERY = 10_000;
const REOPEN_AFTER = 3_000;
const Context = createContext<Live>({ connected: false, changedAt: new Map() });

/** Listens to /api/live and refetches what is on screen; heals by itself when the stream is lost. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(false);
  const [changedAt, setChangedAt] = useState<ReadonlyMap<string, number>>(new Map());

  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const onHint = (message: MessageEvent<string>) => {
      const hint = JSON.parse(message.data) as Hint;
      const now = Date.now();
      setChangedAt((known) => {
        const next = new Map(known);
        for (const id of hint.cooperationIds) next.set(id, now);
        return next;
      });
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    };
    const open = () => {
      source = new EventSource('/api/live');
      source.onopen = () => {
        setConnected(true);
        // Hints sent while the line was down are gone, so everything on screen is asked for again.
        if (wasLost) void queries.invalidateQueries();
        wasLost = false;
      };
      source.onmessage = onHint;
      source.addEventListener('changed', onHint);
      source.onerror = () => {
        lose();
        if (source.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, REOPEN_AFTER);
      };
    };
    const lose = () => {
      setConnected(false);
      wasLost = true;
    };
    // A stream over a dead line stays silent for minutes before it fails; the device knows at once.
    const onOffline = () => {
      lose();
      clearTimeout(timer);
      source.close();
    };
    const onOnline = () => {
      onOffline();
      open();
    };
    open();
    window.addEventListener('offline', onOffline);
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('online', onOnline);
      clearTimeout(timer);
      source.close();
    };
  }, [queries]);

  const live = useMemo(() => ({ connected, changedAt }), [connected, changedAt]);
  return (
    <Context value={live}>
      {children}
      <Announcer changedAt={changedAt} />
    </Context>
  );
}

export const useLive = (): Live => useContext(Context);

/** Tells screen readers what changed, at most once in ten seconds. */
function Announcer({ changedAt }: { changedAt: ReadonlyMap<string, number> }) {
  const words = useWords(liveWords);
  const [text, setText] = useState('');
  const lastSaid = useRef(0);
  useEffect(() => {
    if (changedAt.size === 0) return undefined;
    const due = Math.max(0, lastSaid.current + ANNOUNCE_EVERY - Date.now());
    const timer = setTimeout(() => {
      const fresh = [...changedAt.values()].filter((at) => at > lastSaid.current).length;
      lastSaid.current = Date.now();
      if (fresh > 0) setText(words.changed(String(fresh)));
    }, due);
    return () => clearTimeout(timer);
  }, [changedAt, words]);
  return (
    <div className="visuallyHidden" aria-live="polite">
      {text}
    </div>
  );
}
