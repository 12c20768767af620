import { Button, Group, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import {
  listRows,
  rowPage,
  type ImportDetail,
  type ImportRow,
  type RowVerdict,
} from '../api/imports';
import page from '../app/page.module.css';
import { Failure } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import classes from './import.module.css';
import { importWords } from './import-words';
import { RowFinding } from './row-finding';

const COUNTS = {
  CORRECTION: 'corrections',
  WARNING: 'warnings',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
} as const;
const VERDICTS = Object.keys(COUNTS) as RowVerdict[];

/** The rows of the file with what the dry run says of each; the verdict that is shown is part of the address. */
export function RowTable({ detail }: { detail: ImportDetail }) {
  const words = useWords(importWords);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const wanted = VERDICTS.find((verdict) => verdict === search.get('verdict'));
  const address = listRows(detail.importId, wanted);
  const rows = useInfiniteQuery({
    queryKey: ['imports', detail.importId, 'rows', address, detail.status],
    queryFn: ({ pageParam, signal }) => rowPage(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: (found) => found.next,
    placeholderData: (earlier) => earlier,
  });
  const items = rows.data?.pages.flatMap((found) => found.items) ?? [];
  return (
    <section className={page.panel} aria-labelledby="verdicts">
      <h2 id="verdicts">{words.verdicts}</h2>
      <Group gap="xs" mb="sm">
        {[undefined, ...VERDICTS].map((verdict) => (
          <Button
            key={verdict ?? ''}
            size="compact-md"
            variant={verdict === wanted ? 'filled' : 'default'}
            aria-pressed={verdict === wanted}
            onClick={() => setSearch(verdict ? { verdict } : {})}
          >
            {verdict
              ? `${words.verdict[verdict]} · ${format.decimal(detail.progress[COUNTS[verdict]])}`
              : `${words.all} · ${format.decimal(detail.progress.rows)}`}
          </Button>
        ))}
      </Group>
      {rows.isError && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isSuccess && items.length === 0 && <p>{words.nothingHere}</p>}
      {items.length > 0 && (
        <Table className={classes.rows} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              {[words.rowNo, words.agreement, words.finding].map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((row) => (
              <Row key={row.rowNo} importId={detail.importId} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rows.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => void rows.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function Row({ importId, row }: { importId: string; row: ImportRow }) {
  const words = useWords(importWords);
  return (
    <Table.Tr>
      <Table.Th scope="row">{row.rowNo}</Table.Th>
      <Table.Td>
        <div className={classes.title}>{row.values['title'] ?? words.noTitle}</div>
        {row.verdict && <div className={page.help}>{words.verdict[row.verdict]}</div>}
        {row.agreementId && <Link to={`/agreements/${row.agreementId}`}>{words.open}</Link>}
      </Table.Td>
      <Table.Td>
        <ul className={classes.findings}>
          {row.findings.map((finding, index) => (
            <RowFinding
              key={`${finding.field} ${finding.code} ${index}`}
              importId={importId}
              row={row}
              finding={finding}
            />
          ))}
        </ul>
      </Table.Td>
    </Table.Tr>
  );
}
