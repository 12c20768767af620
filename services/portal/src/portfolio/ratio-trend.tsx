import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link, useNavigate } from 'react-router';
import page from '../app/page.module.css';
import { getTrend, type TrendPoint } from '../api/programmes';
import { percentAxes } from '../charts/axes';
import { Chart, type Colours } from '../charts/chart';
import { useFormat, useWords } from '../language/language';
import { addressWith, usePortfolioFilter } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';

const percent = ({ ceremonial, of }: TrendPoint): number =>
  of === 0 ? 0 : Math.round((1000 * ceremonial) / of) / 10;

/** The ceremonial ratio month by month: does the house follow up better than it did? */
export function RatioTrend() {
  const words = useWords(portfolioWords);
  const { filter } = usePortfolioFilter();
  const trend = useQuery({
    queryKey: ['portfolio', 'trend', filter],
    queryFn: ({ signal }) => getTrend(filter, signal),
    staleTime: 60_000,
  });
  if (!trend.data) return null;
  return (
    <section className={page.panel} aria-labelledby="trend">
      <h2 id="trend">{words.trend}</h2>
      <Ratio points={trend.data.items} />
    </section>
  );
}

function Ratio({ points }: { points: TrendPoint[] }) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const navigate = useNavigate();
  const { search } = usePortfolioFilter();
  const rows = addressWith(search, { verdict: null, metric: 'ceremonial' });
  const last = points.length - 1;
  const option = useCallback(
    (colours: Colours) => ({
      ...percentAxes(
        points.map(({ on }) => format.shortDate(on)),
        colours,
        100,
      ),
      tooltip: { trigger: 'axis' },
      series: [
        {
          type: 'line',
          data: points.map(percent),
          color: colours.danger,
          areaStyle: { opacity: 0.12 },
          symbolSize: 8,
        },
      ],
    }),
    [points, format],
  );
  const now = points[last];
  const label = now
    ? words.trendLabel(format.decimal(percent(now)), format.longDate(now.on))
    : words.trend;
  return (
    <Chart
      label={label}
      option={option}
      onPick={(index) => (index === last ? void navigate(rows) : undefined)}
      table={
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.day}</Table.Th>
              <Table.Th scope="col">{words.ratio}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {points.map((point, index) => {
              const { on, ceremonial, of } = point;
              const text = `${format.decimal(ceremonial)}/${format.decimal(of)} (${format.decimal(percent(point))} %)`;
              return (
                <Table.Tr key={on}>
                  <Table.Th scope="row">{format.shortDate(on)}</Table.Th>
                  <Table.Td>{index === last ? <Link to={rows}>{text}</Link> : text}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      }
    />
  );
}
