import { Table } from '@mantine/core';
import { Link } from 'react-router';
import { VerdictBadge } from '../judgement/verdict';
import { useFormat, useWords } from '../language/language';
import { addressWith, usePortfolioFilter } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';
import classes from './portfolio.module.css';
import type { RegionFigures } from './region-map';
import { shortRegionName } from './tiles';

interface Props {
  names: ReadonlyMap<string, string>;
  figures: ReadonlyMap<string, RegionFigures>;
  codes: readonly string[];
}

/** The same figures as the tiles, one line per region. */
export function RegionTable({ names, figures, codes }: Props) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { search } = usePortfolioFilter();
  return (
    <div className={classes.tall} tabIndex={0} role="region" aria-label={words.map}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.region}</Table.Th>
            <Table.Th scope="col">{words.count}</Table.Th>
            <Table.Th scope="col">{words.worst}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {codes.map((code) => {
            const region = figures.get(code);
            const name = shortRegionName(names.get(code) ?? code);
            return (
              <Table.Tr key={code}>
                <Table.Th scope="row">
                  {region ? (
                    <Link to={addressWith(search, { regionCode: code })} preventScrollReset>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </Table.Th>
                <Table.Td>{format.decimal(region?.total ?? 0)}</Table.Td>
                <Table.Td>
                  {region ? <VerdictBadge verdict={region.worstVerdict} /> : words.none}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
