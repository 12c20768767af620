import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { deactivateOrganisation, verifyOrganisation, type Organisation } from '../api/partners';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import { ReasonForm } from '../mapping/entry-steps';
import { MergeForm } from './merge-form';
import { registerWords } from './register-words';

/** What the bureau can do with an organisation now. */
export function OrganisationSteps({ organisation }: { organisation: Organisation }) {
  const words = useWords(registerWords);
  const [step, setStep] = useState<'deactivate' | 'merge' | null>(null);
  const close = () => setStep(null);
  const verify = useCommand((it: Organisation, key) => verifyOrganisation(it, key));
  const deactivate = useCommand(
    (reason: string, key) => deactivateOrganisation(organisation, reason, key),
    close,
  );
  const { status } = organisation;
  if (status === 'MERGED') return null;
  return (
    <section className={page.panel} aria-label={step === 'merge' ? words.mergeTitle : words.status}>
      <Refusal error={verify.error ?? deactivate.error} />
      {step === null && (
        <Group>
          {status === 'REGISTERED' && (
            <Button loading={verify.isPending} onClick={() => verify.mutate(organisation)}>
              {words.verify}
            </Button>
          )}
          <Button variant="default" onClick={() => setStep('merge')}>
            {words.merge}
          </Button>
          {status === 'VERIFIED' && (
            <Button variant="default" onClick={() => setStep('deactivate')}>
              {words.deactivate}
            </Button>
          )}
        </Group>
      )}
      {step === 'deactivate' && (
        <ReasonForm
          label={words.deactivate}
          sending={deactivate.isPending}
          onSend={(reason) => deactivate.mutate(reason)}
          onCancel={close}
        />
      )}
      {step === 'merge' && <MergeForm organisation={organisation} onDone={close} />}
    </section>
  );
}
