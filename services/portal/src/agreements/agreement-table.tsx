import { Group, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AgreementListItem } from '../api/agreements';
import { assessmentPage, listAssessments, type Assessment } from '../api/monitoring';
import { useMay } from '../app/session';
import { useWords } from '../language/language';
import { FlashEdge } from '../live/flash-edge';
import { ColumnChoice } from '../tables/column-choice';
import { moveBetweenRows } from '../tables/row-keys';
import { useColumns } from '../tables/use-columns';
import { AgreementCell, COLUMNS, USUAL_COLUMNS, type Column } from './agreement-cell';
import { agreementWords } from './agreement-words';
import classes from './agreements.module.css';
import { agreementsWords } from './agreements-words';

/** The verdicts of the cooperations on the list, by id; one page of judgements serves a screen of rows. */
function useAssessments(): ReadonlyMap<string, Assessment> {
  const may = useMay();
  const address = listAssessments({}, 200);
  const found = useQuery({
    queryKey: ['assessments', address, 'index'],
    queryFn: ({ signal }) => assessmentPage(address, signal),
    enabled: may('assessments.read'),
  });
  return new Map(found.data?.items.map((item) => [item.cooperationId, item]));
}

export function AgreementTable({ agreements }: { agreements: readonly AgreementListItem[] }) {
  const words = useWords(agreementsWords);
  const assessments = useAssessments();
  const { shown, choose } = useColumns('agreements', COLUMNS, USUAL_COLUMNS);
  return (
    <>
      <Group justify="flex-end" mb="xs" visibleFrom="sm">
        <ColumnChoice columns={words.columns} shown={shown} onChoose={choose} />
      </Group>
      <Table className={classes.table} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.agreement}</Table.Th>
            {shown.map((column) => (
              <Table.Th key={column} scope="col">
                {words.columns[column]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onKeyDown={moveBetweenRows}>
          {agreements.map((agreement) => (
            <Row
              key={agreement.agreementId}
              agreement={agreement}
              assessment={assessments.get(agreement.cooperationId)}
              columns={shown}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

interface RowProps {
  agreement: AgreementListItem;
  assessment: Assessment | undefined;
  columns: readonly Column[];
}

function Row({ agreement, assessment, columns }: RowProps) {
  const words = useWords(agreementsWords);
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.first}>
        <FlashEdge cooperationId={agreement.cooperationId} />
        <Link to={`/agreements/${agreement.agreementId}`}>{agreement.title}</Link>
        <Facts agreement={agreement} />
      </Table.Th>
      {columns.map((column) => (
        <Table.Td key={column} data-label={words.columns[column]}>
          <AgreementCell column={column} agreement={agreement} assessment={assessment} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Facts({ agreement }: { agreement: AgreementListItem }) {
  const codes = useWords(agreementWords);
  const parties = agreement.parties.map((party) => party.org.name).join(' × ');
  const number = agreement.numbers[0]?.no;
  return (
    <span className={classes.facts}>
      <abbr title={codes.kind[agreement.documentKind]}>
        {codes.kindShort[agreement.documentKind]}
      </abbr>
      {number && ` ${number}`} · {codes.status[agreement.status]} · {parties}
    </span>
  );
}
