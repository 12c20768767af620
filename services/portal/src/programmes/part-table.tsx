import { Table } from '@mantine/core';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import type { PartIndicator, Programme, ProgrammePart } from '../api/programmes';
import { NextStepLine } from '../judgement/next-step';
import { Ladder, VerdictBadge } from '../judgement/verdict';
import { useFormat, useWords } from '../language/language';
import { useRegionNames } from '../portfolio/region-map';
import { shortRegionName } from '../portfolio/tiles';
import { useStageName } from '../procedure/stage-path';
import classes from '../reports/reports.module.css';
import { reportsWords } from '../reports/reports-words';
import { programmeWords } from './programme-words';

/** One line per region; one column per indicator that the regions have in common. */
export function PartTable({ programme: { items, indicators } }: { programme: Programme }) {
  const words = useWords(programmeWords);
  const format = useFormat();
  return (
    <section className={page.panel} id="parts">
      <div className={page.wide} role="region" aria-label={words.title} tabIndex={0}>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.region}</Table.Th>
              <Table.Th scope="col">{words.state}</Table.Th>
              <Table.Th scope="col">{words.stage}</Table.Th>
              <Table.Th scope="col">{words.confirmed}</Table.Th>
              {indicators.map(({ key, title, unit, parts, measured }) => (
                <Table.Th scope="col" key={key}>
                  {title}
                  {unit && ` (${unit})`}
                  <span className={classes.sub}>
                    {words.measured(format.decimal(measured), format.decimal(parts))}
                  </span>
                </Table.Th>
              ))}
              <Table.Th scope="col">{words.next}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((part) => (
              <PartRow key={part.cooperationId} part={part} indicators={indicators} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

/** Title and unit as the service compares them. */
const keyOf = ({ title, unit = '' }: PartIndicator): string =>
  [title, unit].map((text) => text.trim().replace(/\s+/g, ' ').toLowerCase()).join('|');

function PartRow({
  part,
  indicators,
}: {
  part: ProgrammePart;
  indicators: Programme['indicators'];
}) {
  const words = useWords(programmeWords);
  const format = useFormat();
  const regions = useRegionNames();
  const stageName = useStageName();
  const { cooperationId, regionCodes, title, stages, verdict, rung, gaps } = part;
  const names = regionCodes.map((code) => shortRegionName(regions.get(code) ?? code)).join(', ');
  const measured = new Map(part.indicators.map((one) => [keyOf(one), one]));
  const record = `/agreements/${cooperationId}`;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {names}
        <Link className={classes.sub} to={record}>
          {title}
        </Link>
      </Table.Th>
      <Table.Td data-label={words.state}>
        <VerdictBadge verdict={verdict} /> <Ladder rung={rung} gaps={gaps} verdict={verdict} />
      </Table.Td>
      <Table.Td data-label={words.stage}>
        <Link to={`${record}/stages`}>
          {stages.map((stageId) => stageName({ stageId })).join(', ') || '–'}
        </Link>
      </Table.Td>
      <Table.Td data-label={words.confirmed}>
        <Link to={`${record}/plan`}>
          {words.ofMilestones(
            format.decimal(part.confirmedMilestones),
            format.decimal(part.milestones),
          )}
        </Link>
      </Table.Td>
      {indicators.map(({ key, title: column }) => (
        <Table.Td key={key} data-label={column}>
          <Value indicator={measured.get(key)} to={`${record}/reports`} />
        </Table.Td>
      ))}
      <Table.Td data-label={words.next}>
        <NextStepLine step={part.nextStep} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Value, achievement and its band; a link to where it was measured and accepted. */
function Value({ indicator, to }: { indicator: PartIndicator | undefined; to: string }) {
  const words = useWords(programmeWords);
  const reports = useWords(reportsWords);
  const format = useFormat();
  if (!indicator) return <span className={classes.sub}>{words.notMeasuredHere}</span>;
  const { actual, achievementPct, band, target, targetChangedLate } = indicator;
  const known = band !== undefined && achievementPct !== undefined;
  return (
    <>
      <Link to={to}>
        {known
          ? `${actual === undefined ? '' : `${format.decimal(actual)} · `}${format.decimal(achievementPct)} %, ${reports.band[band].toLowerCase()}`
          : words.unmeasured}
      </Link>
      <span className={classes.sub}>
        {words.target(format.decimal(target.value), format.shortDate(target.by))}
        {targetChangedLate && ` · ${words.late}`}
      </span>
    </>
  );
}
