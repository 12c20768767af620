import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { termsAsOf } from '../api/agreement-life';
import type { Agreement } from '../api/agreements';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { DateField } from '../forms/date-field';
import { today } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { OrganisationName } from '../organisations/organisation-name';
import { termsWords } from './terms-words';

/** What the agreement says on the day that is asked for. */
export function TermsPanel({ agreement }: { agreement: Agreement }) {
  const words = useWords(termsWords);
  const format = useFormat();
  const [day, setDay] = useState(today());
  const terms = useQuery({
    queryKey: ['agreement', agreement.agreementId, 'terms', day],
    queryFn: ({ signal }) => termsAsOf(agreement.agreementId, day, signal),
    enabled: day !== '',
    placeholderData: (before) => before,
  });
  const { term, scope, subjectMatter, parties = [], amendmentIds } = terms.data ?? {};
  const amendments = agreement.amendments.filter(({ amendmentId }) =>
    amendmentIds?.includes(amendmentId),
  );
  return (
    <section className={page.panel} aria-labelledby="terms">
      <h2 id="terms">{words.asOf}</h2>
      <DateField
        label={words.asOfDay}
        description={words.asOfHelp}
        value={day}
        onChange={setDay}
        maw={320}
        mb="sm"
        className="screenOnly"
      />
      <Refusal error={terms.error} />
      <dl className={page.facts} aria-live="polite">
        {term && (
          <>
            <dt>{words.term}</dt>
            <dd>
              {term.endsOn
                ? words.until(format.longDate(term.startsOn), format.longDate(term.endsOn))
                : format.longDate(term.startsOn)}
              {term.reviewOn && `, ${words.reviewed(format.longDate(term.reviewOn))}`}
            </dd>
          </>
        )}
        {amendmentIds && (
          <>
            <dt>{words.changedBy}</dt>
            <dd>
              {amendments.length === 0
                ? words.unchanged
                : amendments.map(({ no, changes }) => `${no}: ${changes.summary}`).join('; ')}
            </dd>
          </>
        )}
        {subjectMatter && (
          <>
            <dt>{words.subject}</dt>
            <dd>{subjectMatter}</dd>
          </>
        )}
        {scope && scope.length > 0 && (
          <>
            <dt>{words.scope}</dt>
            <dd>{scope.join('; ')}</dd>
          </>
        )}
        {parties.some(({ executingOrganisationIds }) => executingOrganisationIds.length > 0) && (
          <>
            <dt>{words.units}</dt>
            <dd>
              {parties
                .flatMap((party) => party.executingOrganisationIds)
                .map((id) => (
                  <div key={id}>
                    <OrganisationName organisationId={id} />
                  </div>
                ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
