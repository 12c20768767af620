import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AgreementListItem } from '../api/agreements';
import { assessmentPage, listAssessments, type Assessment } from '../api/monitoring';
import { useMay } from '../app/session';
import { NextStepLine } from '../judgement/next-step';
import { Ladder, VerdictBadge } from '../judgement/verdict';
import { useFormat, useWords } from '../language/language';
import { FlashEdge } from '../live/flash-edge';
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
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.agreement}</Table.Th>
          <Table.Th scope="col">{words.ladder}</Table.Th>
          <Table.Th scope="col">{words.next}</Table.Th>
          <Table.Th scope="col">{words.term}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {agreements.map((agreement) => (
          <Row
            key={agreement.agreementId}
            agreement={agreement}
            assessment={assessments.get(agreement.cooperationId)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface RowProps {
  agreement: AgreementListItem;
  assessment: Assessment | undefined;
}

function Row({ agreement, assessment }: RowProps) {
  const words = useWords(agreementsWords);
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.first}>
        <FlashEdge cooperationId={agreement.cooperationId} />
        <Link to={`/agreements/${agreement.agreementId}`}>{agreement.title}</Link>
        <Facts agreement={agreement} />
      </Table.Th>
      <Table.Td data-label={words.ladder}>
        {assessment && (
          <div className={classes.pair}>
            <VerdictBadge verdict={assessment.verdict} />
            <Ladder rung={assessment.rung} gaps={assessment.gaps} verdict={assessment.verdict} />
          </div>
        )}
      </Table.Td>
      <Table.Td data-label={words.next}>
        {assessment && <NextStepLine step={assessment.nextStep} />}
      </Table.Td>
      <Table.Td data-label={words.term}>
        <Term agreement={agreement} />
      </Table.Td>
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

function Term({ agreement }: { agreement: AgreementListItem }) {
  const words = useWords(agreementsWords);
  const format = useFormat();
  const { term } = agreement;
  if (!term) return null;
  const from = format.shortDate(term.startsOn);
  return <>{term.endsOn ? words.until(from, format.shortDate(term.endsOn)) : words.open(from)}</>;
}
