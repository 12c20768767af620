import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useWords } from '../language/language';
import { chartWords } from './chart-words';
import classes from './charts.module.css';
import type { ChartOption, Drawn } from './draw';

/** The product's tokens as they are now: light, dark or on paper. */
export interface Colours {
  ink: string;
  muted: string;
  line: string;
  primary: string;
  danger: string;
}

interface Props {
  label: string;
  option: (colours: Colours) => ChartOption;
  onPick: (index: number) => void;
  /** The same figures as a table: for whoever reads better that way, and for whom nothing is drawn. */
  table: ReactNode;
}

/** A chart with its table; the drawing is loaded when it comes into sight. */
export function Chart({ label, option, onPick, table }: Props) {
  const words = useWords(chartWords);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(place, onPick);
  const still = useReducedMotion();
  const scheme = useScheme();
  useEffect(() => {
    if (!drawing) return;
    drawing.show({
      animation: !still && scheme !== 'print',
      aria: { enabled: true, label: { description: label } },
      ...option(coloursNow()),
    });
  }, [drawing, option, label, still, scheme]);
  return (
    <figure className={classes.figure}>
      <div ref={place} className={classes.place} role="img" aria-label={label} />
      <details className={classes.twin}>
        <summary>{words.table}</summary>
        {table}
      </details>
    </figure>
  );
}

function useDrawing(place: RefObject<HTMLDivElement | null>, onPick: Props['onPick']) {
  const [drawing, setDrawing] = useState<Drawn>();
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let drawn: Drawn | undefined;
    let gone = false;
    const size = new ResizeObserver(() => drawn?.resize());
    const sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      sight.disconnect();
      // When the line is down the table says the same.
      void import('./draw').then(
        ({ draw }) => {
          if (gone) return;
          drawn = draw(element, (index) => pick.current(index));
          size.observe(element);
          setDrawing(drawn);
        },
        () => undefined,
      );
    });
    sight.observe(element);
    return () => {
      gone = true;
      sight.disconnect();
      size.disconnect();
      drawn?.dispose();
    };
  }, [place]);
  return drawing;
}

/** Light, dark or paper: drawn anew when it changes. */
function useScheme(): string {
  const [scheme, setScheme] = useState(schemeNow);
  useEffect(() => {
    const change = () => setScheme(schemeNow());
    const media = ['print', '(prefers-color-scheme: dark)'].map((query) => matchMedia(query));
    for (const list of media) list.addEventListener('change', change);
    return () => {
      for (const list of media) list.removeEventListener('change', change);
    };
  }, []);
  return scheme;
}

const schemeNow = (): string => {
  if (matchMedia('print').matches) return 'print';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

function coloursNow(): Colours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--nyata-${name}`).trim();
  return {
    ink: token('ink'),
    muted: token('muted'),
    line: token('line'),
    primary: token('primary-text'),
    danger: token('danger'),
  };
}
