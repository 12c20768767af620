import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { agreementWords } from '../agreements/agreement-words';
import type { Agreement, Party } from '../api/agreements';
import page from '../app/page.module.css';
import { useFormat, useWords } from '../language/language';
import { OrganisationName } from '../organisations/organisation-name';
import { organisationWords } from '../organisations/organisation-words';
import classes from './agreement.module.css';
import { recordWords } from './record-words';
import { stagesWords } from './stages-words';

export function PartiesTab({ agreement }: { agreement: Agreement }) {
  return (
    <div className={classes.parts}>
      {[...agreement.parties]
        .sort((a, b) => a.side - b.side)
        .map((party) => (
          <PartyCard key={party.partyId} party={party} agreement={agreement} />
        ))}
    </div>
  );
}

function PartyCard({ party, agreement }: { party: Party; agreement: Agreement }) {
  const words = useWords(recordWords);
  const kinds = useWords(organisationWords).kind;
  const isLead = party.org.organisationId === agreement.leadOrganisationId;
  return (
    <section className={page.panel}>
      <p className={page.help}>{words.side(String(party.side))}</p>
      <h2>{party.org.name}</h2>
      <p>
        {kinds[party.org.kind]}
        {isLead && `, ${words.lead}`}
      </p>
      <dl className={page.facts}>
        <dt>{words.signatory}</dt>
        <dd>{party.signatoryOffice}</dd>
        {party.executingOrganisationIds.length > 0 && (
          <>
            <dt>{words.executing}</dt>
            <dd>
              {party.executingOrganisationIds.map((id) => (
                <div key={id}>
                  <OrganisationName organisationId={id} />
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      <SignatureLine party={party} agreement={agreement} />
    </section>
  );
}

/** Whether a party has signed, and what its copy still lacks. */
export function SignatureLine({ party, agreement }: { party: Party; agreement: Agreement }) {
  const words = useWords(recordWords);
  const lackingMandate = useWords(stagesWords).mandateLacking;
  const methods = useWords(agreementWords).method;
  const format = useFormat();
  const { signature } = party;
  if (!signature)
    return (
      <p className={classes.line}>
        <IconClock size={18} aria-hidden />
        {agreement.signedOn ? words.legacySigned : words.notSigned}
      </p>
    );
  const lacking = (['initialled', 'dutyStamped', 'sealed', 'copyReceived'] as const)
    .filter((item) => !signature.checklist[item])
    .map((item) => words.checklist[item])
    .concat(party.mandate?.toFollow ? [lackingMandate] : []);
  return (
    <p className={classes.line}>
      <IconCircleCheck size={18} aria-hidden />
      <span>
        {words.signed(format.longDate(signature.signedOn), methods[signature.method].toLowerCase())}
        {lacking.length > 0 && ` (${words.missingPaper(lacking.join(', '))})`}
      </span>
    </p>
  );
}
