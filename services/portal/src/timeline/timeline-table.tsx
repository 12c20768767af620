import { Table } from '@mantine/core';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import type { TimelineLane } from '../api/programmes';
import { VerdictBadge } from '../judgement/verdict';
import { useWords } from '../language/language';
import classes from '../reports/reports.module.css';
import { timelineWords } from './timeline-words';
import { useTimeText } from './use-time-text';

/** The same as the bars, one line per action. */
export function TimelineTable({ lanes }: { lanes: TimelineLane[] }) {
  const words = useWords(timelineWords);
  const text = useTimeText();
  return (
    <section className={page.panel}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.action}</Table.Th>
            <Table.Th scope="col">{words.owner}</Table.Th>
            <Table.Th scope="col">{words.due}</Table.Th>
            <Table.Th scope="col">{words.state}</Table.Th>
            <Table.Th scope="col">{words.milestones}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {lanes.map((lane) => (
          <Table.Tbody key={lane.cooperationId}>
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={5}>
                <VerdictBadge verdict={lane.verdict} />{' '}
                <Link to={`/agreements/${lane.cooperationId}`}>{lane.title}</Link>
                {lane.actions.length === 0 && (
                  <span className={classes.sub}>{words.noActions}</span>
                )}
              </Table.Th>
            </Table.Tr>
            {lane.actions.map((action) => (
              <Table.Tr key={action.actionId}>
                <Table.Td data-label={words.action}>
                  <Link to={`/agreements/${lane.cooperationId}/plan`}>{action.title}</Link>
                </Table.Td>
                <Table.Td data-label={words.owner}>
                  {action.ownerName}
                  {action.counterpartName && ` ⇄ ${action.counterpartName}`}
                </Table.Td>
                <Table.Td data-label={words.due}>{text.time(action)}</Table.Td>
                <Table.Td data-label={words.state}>{words.word[action.word]}</Table.Td>
                <Table.Td data-label={words.milestones}>
                  {action.milestones.map((milestone) => (
                    <span key={milestone.milestoneId} className={classes.sub}>
                      {text.milestone(milestone)}
                    </span>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </section>
  );
}
