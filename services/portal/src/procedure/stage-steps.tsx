import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { takeStep, type Agreement, type Stage } from '../api/agreements';
import { useCommand } from '../api/use-command';
import { useMay, useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import { OfferLine } from './answer-offer';
import classes from './procedure.module.css';
import { procedureWords } from './procedure-words';
import { StepForm } from './step-form';
import { useSteps } from './use-steps';

/** The steps that a stage knows: one button each, one form open at a time. */
export function StageSteps({ agreement, stage }: { agreement: Agreement; stage: Stage }) {
  const words = useWords(procedureWords);
  const may = useMay();
  const me = useMe();
  const [open, setOpen] = useState<string | null>(null);
  const steps = useSteps(agreement, stage).filter(({ permission }) => may(permission));
  const complete = useCommand((body: object, key) =>
    takeStep(agreement, 'stage-completions', body, key),
  );
  const leads = agreement.leadOrg.legalPartyId === me.organisation.legalPartyId;
  const chosen = steps.find(({ what, title }) => `${what} ${title}` === open);
  return (
    <>
      {stage.closedBy === 'OFFER' && <OfferLine agreement={agreement} />}
      {leads && !chosen && (
        <Group mt="xs" className={classes.actions}>
          {stage.closedBy === 'HAND' && may('agreements.draft') && (
            <Button
              loading={complete.isPending}
              onClick={() => complete.mutate({ stageId: stage.stageId })}
            >
              {words.complete}
            </Button>
          )}
          {steps.map(({ what, title }) => (
            <Button
              key={`${what} ${title}`}
              variant="default"
              onClick={() => setOpen(`${what} ${title}`)}
            >
              {title}
            </Button>
          ))}
        </Group>
      )}
      <Refusal error={complete.error} />
      {chosen && <StepForm {...chosen} agreement={agreement} onDone={() => setOpen(null)} />}
    </>
  );
}
