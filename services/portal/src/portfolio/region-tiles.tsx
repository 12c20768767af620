import { useRef, useState } from 'react';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import { VERDICT_ICONS } from '../judgement/verdict';
import { verdictWords } from '../judgement/verdict-words';
import { useWords } from '../language/language';
import { addressWith, usePortfolioFilter } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';
import classes from './portfolio.module.css';
import type { RegionFigures } from './region-map';
import { neighbour, shortRegionName, tileLabel, TILES } from './tiles';

interface Props {
  names: ReadonlyMap<string, string>;
  figures: ReadonlyMap<string, RegionFigures>;
}

/** One tab stop; arrows move from region to region, Enter filters the portfolio by it. */
export function RegionTiles({ names, figures }: Props) {
  const words = useWords(portfolioWords);
  const { search } = usePortfolioFilter();
  const grid = useRef<HTMLDivElement>(null);
  const chosen = search.get('regionCode');
  const [current, setCurrent] = useState(chosen ?? TILES[0]?.code ?? '');
  return (
    <>
      <p className={page.help}>{words.mapHelp}</p>
      <div
        ref={grid}
        className={classes.tiles}
        role="group"
        aria-label={words.map}
        onKeyDown={(event) => {
          const next = neighbour(current, event.key);
          if (next === current) return;
          event.preventDefault();
          setCurrent(next);
          grid.current?.querySelector<HTMLElement>(`[data-code="${next}"]`)?.focus();
        }}
      >
        {TILES.map((tile) => (
          <Link
            key={tile.code}
            to={addressWith(search, { regionCode: chosen === tile.code ? null : tile.code })}
            preventScrollReset
            data-code={tile.code}
            tabIndex={tile.code === current ? 0 : -1}
            onFocus={() => setCurrent(tile.code)}
            aria-current={chosen === tile.code ? 'true' : undefined}
            className={classes.tile}
            data-verdict={figures.get(tile.code)?.worstVerdict}
            style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}
          >
            <TileFace name={names.get(tile.code) ?? tile.code} figures={figures.get(tile.code)} />
          </Link>
        ))}
      </div>
    </>
  );
}

function TileFace({ name, figures }: { name: string; figures: RegionFigures | undefined }) {
  const words = useWords(portfolioWords);
  const verdicts = useWords(verdictWords);
  const Icon = figures ? VERDICT_ICONS[figures.worstVerdict] : null;
  const state = figures ? verdicts.verdict[figures.worstVerdict] : words.none;
  return (
    <>
      <span aria-hidden title={shortRegionName(name)}>
        {tileLabel(name)}
      </span>
      <span className={classes.tileFigure} aria-hidden>
        {figures?.total} {Icon && <Icon size={14} />}
      </span>
      <span className="visuallyHidden">
        {words.tile(shortRegionName(name), String(figures?.total ?? 0), state)}
      </span>
    </>
  );
}
