import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { takeStep, type Agreement } from '../api/agreements';
import { useCommand } from '../api/use-command';
import { useMay, useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import classes from './procedure.module.css';
import { procedureWords } from './procedure-words';
import { StepForm } from './step-form';

/** Whether the offer on the table waits for the member's own party. */
export function useOfferWaits({ offer, status }: Agreement): boolean {
  const may = useMay();
  const { legalPartyId } = useMe().organisation;
  const asked = offer?.to.includes(legalPartyId) ?? false;
  const answered = offer?.accepted.some((answer) => answer.legalPartyId === legalPartyId) ?? false;
  return status === 'IN_PROCEDURE' && may('agreements.answer') && asked && !answered;
}

/** What is offered, in one line, and what a counter-offer asks to be different. */
export function OfferLine({ agreement: { offer } }: { agreement: Agreement }) {
  const words = useWords(procedureWords);
  const format = useFormat();
  if (!offer) return null;
  const on = format.longDate(offer.on);
  return (
    <p>
      {offer.proposal ? words.countered(on) : words.offered(on, offer.letterNo ?? '')}
      {offer.proposal && <>: “{offer.proposal}”</>}
      {offer.replyDueOn && ` · ${words.answerBy(format.longDate(offer.replyDueOn))}`}
    </p>
  );
}

/** The answer in one tap: take it; declining and countering ask why and what. */
export function AnswerOffer({ agreement }: { agreement: Agreement }) {
  const words = useWords(procedureWords);
  const [form, setForm] = useState<'DECLINE' | 'COUNTER' | null>(null);
  const accept = useCommand((body: object, key) => takeStep(agreement, 'offer-answers', body, key));
  const close = () => setForm(null);
  return (
    <div className={classes.banner}>
      <b>{words.waitsForYou}</b>
      <OfferLine agreement={agreement} />
      {form === null && (
        <Group className={classes.actions}>
          <Button loading={accept.isPending} onClick={() => accept.mutate({ answer: 'ACCEPT' })}>
            {words.accept}
          </Button>
          <Button variant="default" onClick={() => setForm('COUNTER')}>
            {words.counter}
          </Button>
          <Button variant="default" onClick={() => setForm('DECLINE')}>
            {words.decline}
          </Button>
        </Group>
      )}
      <Refusal error={accept.error} />
      {form === 'DECLINE' && (
        <StepForm
          agreement={agreement}
          what="offer-answers"
          title={words.decline}
          help={words.declineHelp}
          fixed={{ answer: 'DECLINE' }}
          fields={[{ name: 'reason', label: words.reason, kind: 'long', required: true }]}
          onDone={close}
        />
      )}
      {form === 'COUNTER' && (
        <StepForm
          agreement={agreement}
          what="offer-answers"
          title={words.counter}
          fixed={{ answer: 'COUNTER' }}
          fields={[{ name: 'proposal', label: words.proposal, kind: 'long', required: true }]}
          onDone={close}
        />
      )}
    </div>
  );
}

/** Above every tab of the record: the one thing that this reader must do. */
export function OfferBanner({ agreement }: { agreement: Agreement }) {
  const words = useWords(procedureWords);
  if (!useOfferWaits(agreement)) return null;
  return (
    <div className={`${classes.banner} screenOnly`} role="status">
      <b>{words.waitsForYou}</b>
      <OfferLine agreement={agreement} />
      <Button component={Link} to={`/agreements/${agreement.agreementId}/stages`}>
        {words.open}
      </Button>
    </div>
  );
}
