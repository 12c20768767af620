import { NativeSelect, Table, Tooltip, UnstyledButton } from '@mantine/core';
import type { CooperationType, OrganisationKind } from '@nyata/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { agreementWords } from '../agreements/agreement-words';
import page from '../app/page.module.css';
import { listAffairs } from '../api/partners';
import { getSlices, SLICED_BY, type Metric, type Slice, type SlicedBy } from '../api/recaps';
import { Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { VerdictBadge } from '../judgement/verdict';
import { useFormat, useLanguage, useWords } from '../language/language';
import { organisationWords } from '../organisations/organisation-words';
import { useRegionNames } from '../portfolio/region-map';
import { labelOf, metricWords, recapWords } from './recap-words';
import classes from './recaps.module.css';

const SHOWN = ['total', 'signed', 'planned', 'active', 'delivering', 'completed', 'ceremonial'];

/** One line per slice: the table is the chart, its bar the signed ones that came to action. */
export function SliceTable({ metrics }: { metrics: Metric[] }) {
  const words = useWords(recapWords);
  const [search, setSearch] = useSearchParams();
  const by = SLICED_BY.find((each) => each === search.get('by')) ?? 'agency';
  const slices = useQuery({
    queryKey: ['portfolio', 'slices', by],
    queryFn: ({ signal }) => getSlices(by, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={page.panel} aria-labelledby="slices">
      <div className={page.panelHead}>
        <h2 id="slices">{words.slices}</h2>
        <NativeSelect
          aria-label={words.slices}
          value={by}
          onChange={(event) => setSearch({ by: event.currentTarget.value })}
          data={SLICED_BY.map((value) => ({ value, label: words.by[value] }))}
        />
      </div>
      {slices.isPending && <Waiting lines={6} />}
      {slices.isError && <Refusal error={slices.error} />}
      {slices.data?.items.length === 0 && <p className={page.help}>{words.noSlices}</p>}
      {slices.data && slices.data.items.length > 0 && (
        <>
          {slices.data.overlapping && <p className={page.help}>{words.overlapping}</p>}
          <Lines by={by} slices={slices.data.items} metrics={metrics} />
        </>
      )}
    </section>
  );
}

function Lines({ by, slices, metrics }: { by: SlicedBy; slices: Slice[]; metrics: Metric[] }) {
  const words = useWords(recapWords);
  const nameOf = useSliceNames(by);
  const labels = useWords(metricWords);
  const format = useFormat();
  const ordered = [...slices].sort((a, b) => b.total - a.total);
  return (
    <div className={classes.wide} role="region" aria-labelledby="slices" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.by[by]}</Table.Th>
            {SHOWN.map((name) => (
              <Table.Th key={name} scope="col">
                {labelOf(labels.label, name)}{' '}
                <Definition metric={metrics.find((each) => each.name === name)} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map((slice) => (
            <Table.Tr key={slice.slice}>
              <Table.Th scope="row">
                <span className={classes.slice}>
                  {nameOf(slice)} <VerdictBadge verdict={slice.worstVerdict} />
                </span>
                <span className={classes.bar} aria-hidden>
                  <span style={{ width: `${share(slice)}%` }} />
                </span>
              </Table.Th>
              {SHOWN.map((metric) => (
                <Table.Td key={metric}>
                  <Link to={`/portfolio?${new URLSearchParams({ ...slice.rows, metric })}`}>
                    {format.decimal(slice.metrics[metric] ?? 0)}
                  </Link>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const share = ({ metrics }: Slice): number =>
  metrics['signed'] ? Math.round((100 * (metrics['active'] ?? 0)) / metrics['signed']) : 0;

/** The `?` beside a figure: what it counts, in the words of where it is counted. */
function Definition({ metric }: { metric: Metric | undefined }) {
  const labels = useWords(metricWords);
  const { language } = useLanguage();
  if (!metric) return null;
  const name = labelOf(labels.label, metric.name);
  return (
    <Tooltip
      label={metric.definition[language]}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      <UnstyledButton className={classes.help} aria-label={labels.help(name)}>
        ?
      </UnstyledButton>
    </Tooltip>
  );
}

function useSliceNames(by: SlicedBy): (slice: Slice) => string {
  const regions = useRegionNames();
  const kinds = useWords(organisationWords);
  const types = useWords(agreementWords);
  const affairs = useQuery({
    queryKey: ['affairs'],
    queryFn: ({ signal }) => listAffairs(signal),
    staleTime: Infinity,
    enabled: by === 'affair',
  });
  return ({ slice, name }) => {
    if (by === 'region') return regions.get(slice) ?? slice;
    if (by === 'partnerKind') return kinds.kind[slice as OrganisationKind] ?? slice;
    if (by === 'type') return types.type[slice as CooperationType] ?? slice;
    if (by === 'affair')
      return affairs.data?.items.find(({ code }) => code === slice)?.name ?? slice;
    return name ?? slice;
  };
}
