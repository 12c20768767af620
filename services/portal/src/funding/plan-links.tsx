import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPlan, type Action } from '../api/actions';
import { listPlanLinks, unlinkFromPlan, type PlanLink } from '../api/plan-links';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import classes from '../reports/reports.module.css';
import { fundingWords } from './funding-words';
import { LinkToPlan } from './link-to-plan';

/** Where the actions of a cooperation stand in the planning papers. */
export function PlanLinks({ cooperationId }: { cooperationId: string }) {
  const words = useWords(fundingWords);
  const may = useMay();
  const [linking, setLinking] = useState(false);
  const links = useQuery({
    queryKey: ['plan-links', cooperationId],
    queryFn: ({ signal }) => listPlanLinks(cooperationId, signal),
  });
  const plan = useQuery({
    queryKey: ['plan', cooperationId],
    queryFn: ({ signal }) => findPlan(cooperationId, signal),
  });
  if (links.isPending || plan.isPending) return <Waiting lines={3} />;
  if (links.isError) return <Failure error={links.error} onRetry={() => void links.refetch()} />;
  const actions = plan.data?.actions ?? [];
  const writes = may('funding.write') && plan.data?.status !== 'CLOSED' && actions.length > 0;
  const { items } = links.data;
  return (
    <section className={page.panel} aria-label={words.links}>
      <div className={page.panelHead}>
        <h2>{words.links}</h2>
        {writes && !linking && (
          <Button variant="default" onClick={() => setLinking(true)}>
            {words.link}
          </Button>
        )}
      </div>
      <p className={page.help}>{words.linksHelp}</p>
      {linking && <LinkToPlan actions={actions} onDone={() => setLinking(false)} />}
      {items.length === 0 ? (
        <p>{words.linksNone}</p>
      ) : (
        <LinkTable links={items} actions={actions} writes={writes} />
      )}
    </section>
  );
}

interface TableProps {
  links: readonly PlanLink[];
  actions: readonly Action[];
  writes: boolean;
}

function LinkTable({ links, actions, writes }: TableProps) {
  const words = useWords(fundingWords);
  const titles = new Map(actions.map(({ actionId, title }) => [actionId, title]));
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          {[words.action, words.paper, words.code].map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
          {writes && <Table.Td />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {links.map((link) => (
          <Row
            key={link.planLinkId}
            link={link}
            action={titles.get(link.actionId) ?? ''}
            writes={writes}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ link, action, writes }: { link: PlanLink; action: string; writes: boolean }) {
  const words = useWords(fundingWords);
  const unlink = useCommand((it: PlanLink, key) => unlinkFromPlan(it, key));
  const paper = [link.docType, link.fiscalYear].filter(Boolean).join(' ');
  return (
    <Table.Tr>
      <Table.Th scope="row">{action}</Table.Th>
      <Table.Td data-label={words.paper}>{paper}</Table.Td>
      <Table.Td data-label={words.code}>
        {link.code}
        {link.objective && <span className={classes.sub}>{link.objective}</span>}
        <Refusal error={unlink.error} />
      </Table.Td>
      {writes && (
        <Table.Td>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words.unlinkFrom(paper, action)}
            loading={unlink.isPending}
            onClick={() => unlink.mutate(link)}
          >
            {words.unlink}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
