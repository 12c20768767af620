import { Button, Group, Table } from '@mantine/core';
import { IconPlus, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPlan, type Plan } from '../api/actions';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { ActionRows } from './action-rows';
import { AddAction } from './add-action';
import { AdoptionBar } from './adoption-bar';
import { PasteActions } from './paste-actions';
import { pasteWords } from './paste-words';
import classes from './plan.module.css';
import { planWords } from './plan-words';

/** The one action plan of a cooperation, edited where it is read. */
export function ActionPlan({ cooperationId }: { cooperationId: string }) {
  const words = useWords(planWords);
  const plan = useQuery({
    queryKey: ['plan', cooperationId],
    queryFn: ({ signal }) => findPlan(cooperationId, signal),
    // The plan opens by an event, a moment after the agreement was recorded.
    refetchInterval: (query) => (query.state.data === null ? 2_000 : false),
  });
  if (plan.isPending) return <Waiting />;
  if (plan.isError) return <Failure error={plan.error} onRetry={() => void plan.refetch()} />;
  if (plan.data === null) return <p className={page.help}>{words.none}</p>;
  return <Editor plan={plan.data} />;
}

function Editor({ plan }: { plan: Plan }) {
  const words = useWords(planWords);
  const paste = useWords(pasteWords);
  const may = useMay();
  const [adding, setAdding] = useState<'one' | 'many' | null>(null);
  const editable = may('actions.write') && plan.status !== 'CLOSED';
  return (
    <div className={page.stack}>
      {plan.actions.length === 0 ? (
        <section className={page.panel}>
          <p>{words.empty}</p>
        </section>
      ) : (
        <ActionTable plan={plan} editable={editable} />
      )}
      {adding === 'one' && <AddAction plan={plan} onDone={() => setAdding(null)} />}
      {adding === 'many' && <PasteActions plan={plan} onDone={() => setAdding(null)} />}
      {editable && !adding && (
        <Group gap="xs">
          <Button
            variant={plan.actions.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding('one')}
          >
            {words.addAction}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTable size={18} aria-hidden />}
            onClick={() => setAdding('many')}
          >
            {paste.open}
          </Button>
        </Group>
      )}
      <AdoptionBar plan={plan} />
    </div>
  );
}

function ActionTable({ plan, editable }: { plan: Plan; editable: boolean }) {
  const words = useWords(planWords);
  const heads = [words.action, words.who, words.due, words.output, words.milestones, words.state];
  return (
    <div className={page.wide}>
      <Table className={classes.table} aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {plan.actions.map((action) => (
          <ActionRows key={action.actionId} plan={plan} action={action} editable={editable} />
        ))}
      </Table>
    </div>
  );
}
