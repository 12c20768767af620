import { NativeSelect, Table, Textarea } from '@mantine/core';
import type { ActionType } from '@nyata/contracts';
import { useRef, useState } from 'react';
import { actionWords } from '../actions/action-words';
import { addAction, addMilestone, type Action, type Plan } from '../api/actions';
import { useCommand } from '../api/use-command';
import { useMe } from '../app/session';
import { useFormat, useWords } from '../language/language';
import { useEligible, usualSides } from './eligible';
import { InlineForm } from './inline-form';
import { pasteWords } from './paste-words';
import { pastedRows, type PastedRow } from './pasted-rows';
import classes from './plan.module.css';
import { planWords } from './plan-words';

interface Shared {
  type: ActionType;
  ownerOrganisationId: string;
  counterpartOrganisationId: string;
}

/** Many actions at once, as they stand in a sheet; type and sides are the same for all of them. */
export function PasteActions({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const words = useWords(pasteWords);
  const format = useFormat();
  const me = useMe();
  const eligible = useEligible(plan);
  const usual = usualSides(eligible, me.organisation);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Partial<Shared>>({});
  const shared: Shared = {
    type: 'FACILITATION',
    ownerOrganisationId: usual.owner,
    counterpartOrganisationId: usual.counterpart,
    ...chosen,
  };
  const rows = pastedRows(text, format.parseQuantity);
  const faulty = rows.some(({ fault }) => fault);
  const { add, added } = useAddRows(plan, shared, onDone);
  return (
    <InlineForm
      label={words.title}
      save={words.save(format.decimal(rows.length))}
      sending={add.isPending}
      error={add.error}
      onSave={() => {
        if (rows.length > 0 && !faulty) add.mutate(rows);
      }}
      onCancel={onDone}
    >
      <p className={classes.sub}>{words.help}</p>
      <Textarea
        autoFocus
        autosize
        minRows={4}
        label={words.cells}
        value={text}
        error={faulty ? words.mend : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <SharedFields
        shared={shared}
        options={eligible.map((org) => ({ value: org.organisationId, label: org.name }))}
        onChange={(change) => setChosen((before) => ({ ...before, ...change }))}
      />
      {rows.length > 0 && <Preview rows={rows} added={added} />}
    </InlineForm>
  );
}

/** Row by row; after a refusal only what was not added yet is sent again. */
function useAddRows(plan: Plan, shared: Shared, onDone: () => void) {
  const actions = useRef(new Map<number, Action>());
  const [added, setAdded] = useState<ReadonlySet<number>>(new Set());
  const add = useCommand(async (rows: PastedRow[], key) => {
    for (const row of rows.filter(({ no }) => !added.has(no))) {
      const action =
        actions.current.get(row.no) ??
        (await addAction(plan, inputOf(row, shared), `${key}.${row.no}`));
      actions.current.set(row.no, action);
      await addMilestone(action, { title: row.milestone, dueOn: row.dueOn }, `${key}.${row.no}.m`);
      setAdded((before) => new Set(before).add(row.no));
    }
  }, onDone);
  return { add, added };
}

const inputOf = ({ title, dueOn, quantity, unit }: PastedRow, shared: Shared) => ({
  ...shared,
  title,
  dueOn,
  output: { description: title, unit, quantity: quantity ?? undefined },
});

interface SharedProps {
  shared: Shared;
  options: { value: string; label: string }[];
  onChange: (change: Partial<Shared>) => void;
}

function SharedFields({ shared, options, onChange }: SharedProps) {
  const words = useWords(planWords);
  const types = useWords(actionWords).type;
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={words.type}
        data={Object.entries(types).map(([value, label]) => ({ value, label }))}
        value={shared.type}
        onChange={(event) => onChange({ type: event.currentTarget.value as ActionType })}
      />
      <NativeSelect
        label={words.owner}
        data={options}
        value={shared.ownerOrganisationId}
        onChange={(event) => onChange({ ownerOrganisationId: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.counterpart}
        data={options}
        value={shared.counterpartOrganisationId}
        onChange={(event) => onChange({ counterpartOrganisationId: event.currentTarget.value })}
      />
    </div>
  );
}

function Preview({ rows, added }: { rows: PastedRow[]; added: ReadonlySet<number> }) {
  const words = useWords(pasteWords);
  const plan = useWords(planWords);
  const format = useFormat();
  const heads = [words.no, plan.action, plan.due, plan.output, plan.milestone, plan.state];
  return (
    <div className={classes.preview}>
      <Table aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.no}>
              <Table.Td>{format.decimal(row.no)}</Table.Td>
              <Table.Td>{row.title}</Table.Td>
              <Table.Td>{row.dueOn && format.shortDate(row.dueOn)}</Table.Td>
              <Table.Td>
                {row.quantity !== null && format.decimal(row.quantity)} {row.unit}
              </Table.Td>
              <Table.Td>{row.milestone}</Table.Td>
              <Table.Td className={row.fault ? classes.lacks : classes.ok}>
                {row.fault ? words.fault[row.fault] : added.has(row.no) ? words.added : words.good}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
