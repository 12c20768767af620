import { Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { getSlices } from '../api/recaps';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { VerdictBadge } from '../judgement/verdict';
import { useFormat, useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { programmeWords } from './programme-words';

/** Which programmes there are, and how many regions carry each. */
export function ProgrammesScreen() {
  const words = useWords(programmeWords);
  const format = useFormat();
  useTitle(words.title);
  const found = useQuery({
    queryKey: ['portfolio', 'slices', 'initiative'],
    queryFn: ({ signal }) => getSlices('initiative', signal),
  });
  if (found.isPending) return <Waiting lines={6} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { items } = found.data;
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <AsOf at={found.dataUpdatedAt} />
      </div>
      <p className={page.help}>{items.length === 0 ? words.none : words.help}</p>
      {items.length > 0 && (
        <section className={page.panel}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.programme}</Table.Th>
                <Table.Th scope="col">{words.parts}</Table.Th>
                <Table.Th scope="col">{words.worst}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ slice, total, worstVerdict, rows }) => (
                <Table.Tr key={slice}>
                  <Table.Th scope="row">
                    <Link to={`/programmes/${encodeURIComponent(slice)}`}>{slice}</Link>
                  </Table.Th>
                  <Table.Td>
                    <Link to={`/portfolio?${new URLSearchParams(rows)}`}>
                      {format.decimal(total)}
                    </Link>
                  </Table.Td>
                  <Table.Td>
                    <VerdictBadge verdict={worstVerdict} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </>
  );
}
