import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { findPlan, type Action } from '../api/actions';
import type { Obligation } from '../api/agreement-life';
import type { Agreement } from '../api/agreements';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useFormat, useWords } from '../language/language';
import { lifeWords } from './life-words';
import { obligationsWords } from './obligations-words';
import { Steps, type Step } from './steps';

const OPEN = ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED'];

/** The duties of every clause, who owes them, and which actions serve them. */
export function ObligationsTab({ agreement }: { agreement: Agreement }) {
  const words = useWords(obligationsWords);
  const may = useMay();
  const plan = useQuery({
    queryKey: ['plan', agreement.cooperationId],
    queryFn: ({ signal }) => findPlan(agreement.cooperationId, signal),
    enabled: may('actions.read'),
  });
  const actions = plan.data?.actions ?? [];
  const steps = useObligationSteps(agreement);
  return (
    <section className={page.panel} aria-labelledby="obligations">
      <h2 id="obligations">{words.title}</h2>
      {agreement.obligations.length === 0 ? (
        <p className={page.help}>{words.empty}</p>
      ) : (
        <div className={page.wide} tabIndex={0} role="region" aria-labelledby="obligations">
          <Table verticalSpacing="xs" miw={720}>
            <Table.Thead>
              <Table.Tr>
                {[
                  words.clause,
                  words.text,
                  words.obligor,
                  words.dueOn,
                  words.actions,
                  words.state,
                ].map((name) => (
                  <Table.Th key={name} scope="col">
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {agreement.obligations.map((obligation) => (
                <Row
                  key={obligation.obligationId}
                  obligation={obligation}
                  agreement={agreement}
                  actions={actions}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Steps agreement={agreement} steps={steps} />
    </section>
  );
}

interface RowProps {
  obligation: Obligation;
  agreement: Agreement;
  actions: readonly Action[];
}

function Row({ obligation, agreement, actions }: RowProps) {
  const words = useWords(obligationsWords);
  const codes = useWords(lifeWords);
  const format = useFormat();
  const { obligationId, clause, text, obligorPartyId, dueOn, status, reason } = obligation;
  const party = agreement.parties.find(({ partyId }) => partyId === obligorPartyId);
  const serving = actions.filter((action) => action.obligationIds?.includes(obligationId));
  const unmapped = status === 'ACTIVE' ? words.unmapped : '–';
  return (
    <Table.Tr>
      <Table.Th scope="row">{clause}</Table.Th>
      <Table.Td>{text}</Table.Td>
      <Table.Td>{party?.org.name}</Table.Td>
      <Table.Td>{dueOn ? format.longDate(dueOn) : '–'}</Table.Td>
      <Table.Td>
        {serving.length > 0 ? serving.map(({ title }) => title).join('; ') : unmapped}
      </Table.Td>
      <Table.Td>
        {codes.obligationStatus[status]}
        {reason && `: ${reason}`}
      </Table.Td>
    </Table.Tr>
  );
}

function useObligationSteps(agreement: Agreement): Step[] {
  const words = useWords(obligationsWords);
  if (!OPEN.includes(agreement.status)) return [];
  const record: Step = {
    permission: 'agreements.draft',
    what: 'obligations',
    title: words.record,
    fields: [
      { name: 'clause', label: words.clause, kind: 'text', required: true },
      { name: 'text', label: words.text, kind: 'long', required: true },
      {
        name: 'obligorPartyId',
        label: words.obligor,
        kind: 'choice',
        required: true,
        options: agreement.parties.map(({ partyId, org }) => ({ value: partyId, label: org.name })),
      },
      { name: 'dueOn', label: words.dueOn, kind: 'date' },
    ],
  };
  const waivers = agreement.obligations
    .filter(({ status }) => status === 'ACTIVE')
    .map(
      ({ obligationId, clause }): Step => ({
        permission: 'agreements.end',
        what: `obligations/${obligationId}/waivers`,
        title: words.waive(clause),
        fields: [{ name: 'reason', label: words.reason, kind: 'long', required: true }],
      }),
    );
  return [record, ...waivers];
}
