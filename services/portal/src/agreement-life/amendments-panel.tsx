import { Table } from '@mantine/core';
import type { Amendment } from '../api/agreement-life';
import type { Agreement } from '../api/agreements';
import page from '../app/page.module.css';
import { useFormat, useWords } from '../language/language';
import { useAmendmentSteps, useDraftingSteps } from './amendment-steps';
import { lifeWords } from './life-words';
import { Steps } from './steps';
import { termsWords } from './terms-words';

/** Extensions, addenda and other changes, numbered, with the day from which each holds. */
export function AmendmentsPanel({ agreement }: { agreement: Agreement }) {
  const words = useWords(termsWords);
  const drafting = useDraftingSteps(agreement);
  return (
    <section className={page.panel} aria-labelledby="amendments">
      <h2 id="amendments">{words.amendments}</h2>
      {agreement.amendments.length === 0 ? (
        <p className={page.help}>{words.noAmendments}</p>
      ) : (
        <div className={page.wide} tabIndex={0} role="region" aria-labelledby="amendments">
          <Table verticalSpacing="xs" miw={720}>
            <Table.Thead>
              <Table.Tr>
                {[words.number, words.kind, words.summary, words.effectiveOn, words.state].map(
                  (name) => (
                    <Table.Th key={name} scope="col">
                      {name}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {agreement.amendments.map((amendment) => (
                <Row key={amendment.amendmentId} amendment={amendment} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {agreement.amendments
        .filter(({ status }) => status === 'DRAFT')
        .map((amendment) => (
          <DraftSteps key={amendment.amendmentId} agreement={agreement} amendment={amendment} />
        ))}
      <Steps agreement={agreement} steps={drafting} />
    </section>
  );
}

function Row({ amendment }: { amendment: Amendment }) {
  const codes = useWords(lifeWords);
  const format = useFormat();
  const { no, kind, changes, effectiveOn, status, reason } = amendment;
  return (
    <Table.Tr>
      <Table.Td>{no ?? '–'}</Table.Td>
      <Table.Td>{codes.amendmentKind[kind]}</Table.Td>
      <Table.Td>
        {changes.summary}
        {changes.endsOn && ` → ${format.longDate(changes.endsOn)}`}
      </Table.Td>
      <Table.Td>{effectiveOn ? format.longDate(effectiveOn) : '–'}</Table.Td>
      <Table.Td>
        {codes.amendmentStatus[status]}
        {reason && `: ${reason}`}
      </Table.Td>
    </Table.Tr>
  );
}

function DraftSteps({ agreement, amendment }: { agreement: Agreement; amendment: Amendment }) {
  const kinds = useWords(lifeWords).amendmentKind;
  const steps = useAmendmentSteps(agreement, amendment);
  return (
    <div role="group" aria-label={kinds[amendment.kind]}>
      <p className={page.help}>
        {kinds[amendment.kind]}: {amendment.changes.summary}
      </p>
      <Steps agreement={agreement} steps={steps} />
    </div>
  );
}
