import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { agreementWords } from '../agreements/agreement-words';
import type { Agreement } from '../api/agreements';
import { listAffairs } from '../api/partners';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import { useFormat, useWords } from '../language/language';
import { recordWords } from './record-words';
import { ResponsibleOfficer } from './responsible-officer';
import { stageWords } from './stage-words';

/** What the paper says. */
export function Particulars({ agreement }: { agreement: Agreement }) {
  const words = useWords(recordWords);
  const codes = useWords(agreementWords);
  const format = useFormat();
  const rows: [string, ReactNode][] = [
    [words.kind, `${codes.kind[agreement.documentKind]} · ${codes.role[agreement.role]}`],
    [words.status, codes.status[agreement.status]],
    [words.type, <TypeBasis key="type" agreement={agreement} />],
    [words.subject, agreement.subjectMatter],
    [words.scope, agreement.scope.join('; ')],
    [words.affairs, <Affairs key="affairs" codes={agreement.affairCodes} />],
    [words.signedOn, agreement.signedOn && format.longDate(agreement.signedOn)],
    [words.term, <Term key="term" agreement={agreement} />],
    [words.numbers, agreement.numbers.map(({ no }) => no).join('; ')],
    [words.registerNo, agreement.registerNo],
    [
      words.programme,
      agreement.initiativeCode && (
        <Link key="programme" to={`/programmes/${encodeURIComponent(agreement.initiativeCode)}`}>
          {agreement.initiativeCode}
        </Link>
      ),
    ],
    [words.officer, <ResponsibleOfficer key="officer" agreement={agreement} />],
  ];
  return (
    <section className={page.panel} aria-labelledby="particulars">
      <h2 id="particulars">{words.particulars}</h2>
      <dl className={page.facts}>
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function TypeBasis({ agreement }: { agreement: Agreement }) {
  const words = useWords(recordWords);
  const codes = useWords(agreementWords);
  const reasons = useWords(stageWords).reason;
  const { reason, overrideNote } = agreement.typeBasis;
  return (
    <>
      {codes.type[agreement.cooperationType]},{' '}
      {overrideNote ? words.typeNote(overrideNote) : words.typeReason(reasons[reason])}
    </>
  );
}

function Affairs({ codes }: { codes: readonly string[] }) {
  const affairs = useQuery({
    queryKey: ['affairs'],
    queryFn: ({ signal }) => listAffairs(signal),
    staleTime: Infinity,
  });
  const nameOf = (code: string) =>
    affairs.data?.items.find((affair) => affair.code === code)?.name ?? code;
  return <>{codes.map((code) => `${code} ${nameOf(code)}`).join('; ')}</>;
}

function Term({ agreement }: { agreement: Agreement }) {
  const words = useWords(recordWords);
  const format = useFormat();
  const { term } = agreement;
  if (!term) return null;
  const from = format.longDate(term.startsOn);
  if (term.endsOn) return <>{words.until(from, format.longDate(term.endsOn))}</>;
  return <>{term.reviewOn ? words.reviewed(from, format.longDate(term.reviewOn)) : from}</>;
}
