import type { ReactNode } from 'react';
import type { Agreement } from '../api/agreements';
import classes from '../agreement/agreement.module.css';
import page from '../app/page.module.css';
import { useFormat, useWords } from '../language/language';
import { AmendmentsPanel } from './amendments-panel';
import { useCorrectionSteps, useEndingSteps, useFrameworkSteps, usePauseSteps } from './life-steps';
import { lifeWords } from './life-words';
import { Steps, type Step } from './steps';
import { TermsPanel } from './terms-panel';
import { termsWords } from './terms-words';

/** What holds today and held before, and every way in which a signed agreement may change or end. */
export function TermsTab({ agreement }: { agreement: Agreement }) {
  const words = useWords(termsWords);
  const pauses = usePauseSteps(agreement);
  const frameworks = useFrameworkSteps(agreement);
  const corrections = useCorrectionSteps(agreement);
  const endings = useEndingSteps(agreement);
  return (
    <div className={page.stack}>
      <TermsPanel agreement={agreement} />
      <AmendmentsPanel agreement={agreement} />
      <div className={classes.parts}>
        <Section title={words.pause} agreement={agreement} steps={pauses}>
          <Pauses agreement={agreement} />
        </Section>
        {agreement.role === 'UMBRELLA' && (
          <Section title={words.framework} agreement={agreement} steps={frameworks}>
            <Framework agreement={agreement} />
          </Section>
        )}
        <Section title={words.correction} agreement={agreement} steps={corrections}>
          <p className={page.help}>{words.correctionHelp}</p>
        </Section>
        <Section title={words.ending} agreement={agreement} steps={endings}>
          <Ending agreement={agreement} />
        </Section>
      </div>
    </div>
  );
}

interface SectionProps {
  title: string;
  agreement: Agreement;
  steps: readonly Step[];
  children: ReactNode;
}

function Section({ title, agreement, steps, children }: SectionProps) {
  return (
    <section className={page.panel}>
      <h2>{title}</h2>
      {children}
      <Steps agreement={agreement} steps={steps} />
    </section>
  );
}

function Pauses({ agreement }: { agreement: Agreement }) {
  const words = useWords(termsWords);
  const format = useFormat();
  if (agreement.suspensions.length === 0) return <p className={page.help}>{words.noPause}</p>;
  return (
    <ul>
      {agreement.suspensions.map(({ from, to, reason }) => (
        <li key={from}>
          {to
            ? words.until(format.longDate(from), format.longDate(to))
            : words.pausedSince(format.longDate(from))}{' '}
          {reason}
        </li>
      ))}
    </ul>
  );
}

function Framework({ agreement: { framework } }: { agreement: Agreement }) {
  const words = useWords(termsWords);
  const format = useFormat();
  if (!framework) return <p className={page.help}>{words.frameworkHelp}</p>;
  return (
    <p>
      {words.frameworkUntil(format.longDate(framework.reviewOn))} {framework.reason}
    </p>
  );
}

function Ending({ agreement: { ending, status } }: { agreement: Agreement }) {
  const words = useWords(termsWords);
  const codes = useWords(lifeWords);
  const format = useFormat();
  if (!ending?.endedOn)
    return <p className={page.help}>{status === 'EXPIRED' ? words.isOver : words.stillRuns}</p>;
  const outcomes: Record<string, string> = codes.disposition;
  const said = ending.disposition && outcomes[ending.disposition];
  return (
    <p>
      {format.longDate(ending.endedOn)}
      {said && ` · ${said}`}
    </p>
  );
}
