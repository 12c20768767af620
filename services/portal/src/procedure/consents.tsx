import { CENTRAL_AUTHORITIES } from '@nyata/contracts/codes';
import { stageWords } from '../agreement/stage-words';
import type { Agreement, Consent } from '../api/agreements';
import page from '../app/page.module.css';
import { useFormat, useWords } from '../language/language';
import { procedureWords } from './procedure-words';

/** What the council and the ministries were asked, and what they said. */
export function Consents({ agreement }: { agreement: Agreement }) {
  const stages = useWords(stageWords);
  const { councilApproval, centralApproval } = agreement;
  if (!councilApproval && !centralApproval) return null;
  return (
    <section className={page.panel}>
      <dl className={page.facts}>
        {councilApproval && (
          <ConsentLine who={stages.stage.COUNCIL_APPROVAL} consent={councilApproval} />
        )}
        {CENTRAL_AUTHORITIES.map((authority) => {
          const consent = centralApproval?.[authority];
          return (
            consent && (
              <ConsentLine key={authority} who={stages.authority[authority]} consent={consent} />
            )
          );
        })}
      </dl>
    </section>
  );
}

function ConsentLine({ who, consent }: { who: string; consent: Consent }) {
  const words = useWords(procedureWords).consent;
  const format = useFormat();
  const { outcome, decidedOn, requestedOn, no, reason } = consent;
  const said = outcome
    ? words[outcome](format.longDate(decidedOn ?? ''))
    : words.asked(format.longDate(requestedOn ?? ''));
  return (
    <>
      <dt>{who}</dt>
      <dd>
        {said}
        {no && ` (${no})`}
        {reason && <div className={page.help}>{reason}</div>}
      </dd>
    </>
  );
}
