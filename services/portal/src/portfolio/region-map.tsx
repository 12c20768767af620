import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import page from '../app/page.module.css';
import { regionsOf } from '../api/partners';
import type { Portfolio } from '../api/monitoring';
import { useWords } from '../language/language';
import { usePortfolioFilter } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';
import { RegionTable } from './region-table';
import { RegionTiles } from './region-tiles';
import { TILES } from './tiles';

export type RegionFigures = Portfolio['byRegion'][number];

const PROVINCE = '33';

/** Names of the 35 regions by code; they change once in a decade. */
export function useRegionNames(): ReadonlyMap<string, string> {
  const regions = useQuery({
    queryKey: ['regions', PROVINCE],
    queryFn: ({ signal }) => regionsOf(PROVINCE, signal),
    staleTime: Infinity,
  });
  return new Map(regions.data?.items.map((region) => [region.code, region.name]));
}

/** The regions as tiles, and the same figures as a table for whoever reads better that way. */
export function RegionMap({ portfolio }: { portfolio: Portfolio }) {
  const words = useWords(portfolioWords);
  const { search, set } = usePortfolioFilter();
  const narrow = useMediaQuery('(max-width: 48em)');
  const view = search.get('view') ?? (narrow ? 'table' : 'tiles');
  const names = useRegionNames();
  const figures = new Map(portfolio.byRegion.map((region) => [region.regionCode, region]));
  const codes = TILES.map(({ code }) => code).sort();
  return (
    <section className={page.panel} aria-labelledby="map-title">
      <div className={page.panelHead}>
        <h2 id="map-title">{words.map}</h2>
        <SegmentedControl
          aria-label={words.view}
          value={view}
          onChange={(value) => set('view', value)}
          data={[
            { value: 'tiles', label: words.tiles },
            { value: 'table', label: words.table },
          ]}
        />
      </div>
      {view === 'tiles' ? (
        <RegionTiles names={names} figures={figures} />
      ) : (
        <RegionTable names={names} figures={figures} codes={codes} />
      )}
    </section>
  );
}
