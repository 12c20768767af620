import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Agreement } from '../api/agreements';
import page from '../app/page.module.css';
import { useWords } from '../language/language';
import classes from './agreement.module.css';
import { SignatureLine } from './parties-tab';
import { isIncomplete, SignatureCompletion } from './signature-completion';
import { SignatureForm } from './signature-form';
import { stagesWords } from './stages-words';

interface Props {
  agreement: Agreement;
  /** Signatures may be recorded. */
  editable: boolean;
  /** What a signature lacked may be supplied. */
  completable: boolean;
}

/** Who has signed; while the agreement is in procedure, each missing signature is recorded here. */
export function Signatures({ agreement, editable, completable }: Props) {
  const words = useWords(stagesWords);
  const [signing, setSigning] = useState<string | null>(null);
  return (
    <section className={page.panel} aria-labelledby="signatures">
      <h2 id="signatures">{words.signatures}</h2>
      <ul className={classes.stages}>
        {agreement.parties.map((party) => (
          <li key={party.partyId}>
            <b>{party.org.name}</b>
            <p className={classes.meta}>{party.signatoryOffice}</p>
            <SignatureLine party={party} agreement={agreement} />
            {editable && !party.signature && signing !== party.partyId && (
              <Button
                mt="xs"
                variant="default"
                aria-label={words.signFor(party.org.name)}
                onClick={() => setSigning(party.partyId)}
              >
                {words.sign}
              </Button>
            )}
            {completable && isIncomplete(party) && signing !== party.partyId && (
              <Button
                mt="xs"
                variant="default"
                aria-label={words.completeFor(party.org.name)}
                onClick={() => setSigning(party.partyId)}
              >
                {words.supply}
              </Button>
            )}
            {completable && signing === party.partyId && isIncomplete(party) && (
              <SignatureCompletion
                agreement={agreement}
                party={party}
                onDone={() => setSigning(null)}
              />
            )}
            {signing === party.partyId && !party.signature && (
              <SignatureForm agreement={agreement} party={party} onDone={() => setSigning(null)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
