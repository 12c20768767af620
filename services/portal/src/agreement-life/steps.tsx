import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Agreement } from '../api/agreements';
import { useMay, useMe } from '../app/session';
import { StepForm, type StepFormProps } from '../procedure/step-form';

/** A step that may be taken, with the permission that it needs. */
export type Step = Omit<StepFormProps, 'agreement' | 'onDone'> & {
  permission: 'agreements.draft' | 'agreements.sign' | 'agreements.end';
};

/** One button for each step that the reader may take; one form open at a time. */
export function Steps({ agreement, steps }: { agreement: Agreement; steps: readonly Step[] }) {
  const may = useMay();
  const me = useMe();
  const [open, setOpen] = useState<string | null>(null);
  const leads = agreement.leadOrg.legalPartyId === me.organisation.legalPartyId;
  const allowed = leads ? steps.filter(({ permission }) => may(permission)) : [];
  const chosen = allowed.find(({ title }) => title === open);
  if (chosen) {
    const { permission: _permission, ...form } = chosen;
    return <StepForm {...form} agreement={agreement} onDone={() => setOpen(null)} />;
  }
  if (allowed.length === 0) return null;
  return (
    <Group mt="xs" className="screenOnly">
      {allowed.map(({ title }) => (
        <Button key={title} variant="default" onClick={() => setOpen(title)}>
          {title}
        </Button>
      ))}
    </Group>
  );
}
