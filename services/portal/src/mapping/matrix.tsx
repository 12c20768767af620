import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getCoverage, type CoverageCell, type Finding } from '../api/mapping';
import page from '../app/page.module.css';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import classes from './mapping.module.css';
import { mappingWords } from './mapping-words';
import { usePlaceNames } from './place-names';

/** Affairs by regions: where something is needed or offered, where a cooperation runs, and what is missing. */
export function Matrix() {
  const words = useWords(mappingWords);
  const coverage = useQuery({
    queryKey: ['coverage'],
    queryFn: ({ signal }) => getCoverage(signal),
  });
  if (coverage.isPending) return <Waiting lines={8} />;
  if (coverage.isError)
    return <Failure error={coverage.error} onRetry={() => void coverage.refetch()} />;
  const { cells, findings } = coverage.data;
  if (cells.length === 0) return <p className={page.help}>{words.matrixEmpty}</p>;
  return (
    <div className={page.stack}>
      <Findings findings={findings} />
      <Cells cells={cells} />
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const words = useWords(mappingWords);
  const { regionName, affairName } = usePlaceNames();
  const sentence = ({ code, affairCode, regionCode, otherRegionCode, count }: Finding) =>
    words.finding[code](
      affairName(affairCode),
      regionName(regionCode),
      otherRegionCode ? regionName(otherRegionCode) : '',
      String(count),
    );
  return (
    <section className={page.panel} aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {findings.length === 0 && <p>{words.noFindings}</p>}
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.affairCode} ${finding.regionCode} ${finding.otherRegionCode}`}
            data-code={finding.code}
          >
            <Link to={`/mapping?affairCode=${finding.affairCode}`}>{sentence(finding)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COUNTS = ['needs', 'offers', 'potentials', 'cooperations'] as const;

function Cells({ cells }: { cells: readonly CoverageCell[] }) {
  const words = useWords(mappingWords);
  const { regionName, affairName } = usePlaceNames();
  const regions = [...new Set(cells.map(({ regionCode }) => regionCode))].sort();
  const affairs = [...new Set(cells.map(({ affairCode }) => affairCode))].sort();
  const at = new Map(cells.map((cell) => [`${cell.affairCode} ${cell.regionCode}`, cell]));
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix" className={classes.unseen}>
        {words.matrix}
      </h2>
      <p className={page.help}>{words.legend}</p>
      <div className={page.wide} tabIndex={0} role="region" aria-labelledby="matrix">
        <Table className={classes.matrix} withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.affair}</Table.Th>
              {regions.map((code) => (
                <Table.Th key={code} scope="col">
                  {regionName(code)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {affairs.map((affair) => (
              <Table.Tr key={affair}>
                <Table.Th scope="row">
                  <Link to={`/mapping?affairCode=${affair}`}>{affairName(affair)}</Link>
                </Table.Th>
                {regions.map((region) => (
                  <Table.Td key={region}>
                    <Cell cell={at.get(`${affair} ${region}`)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

/** Letters and figures for the eye, the whole sentence for whoever hears the page. */
function Cell({ cell }: { cell: CoverageCell | undefined }) {
  const words = useWords(mappingWords);
  if (!cell) return null;
  const text = words.cell(
    String(cell.needs),
    String(cell.offers),
    String(cell.potentials),
    String(cell.cooperations),
  );
  return (
    <span className={classes.cell} title={text}>
      <span className={classes.unseen}>{text}</span>
      {COUNTS.filter((count) => cell[count] > 0).map((count) => (
        <span key={count} data-count={count} aria-hidden>
          {words.letters[count]} {cell[count]}
        </span>
      ))}
    </span>
  );
}
