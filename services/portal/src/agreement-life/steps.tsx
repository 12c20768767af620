import { Button, Group } from '@mantine/core';
import { useState, type ComponentType } from 'react';
import type { Agreement } from '../api/agreements';
import { useMay, useMe } from '../app/session';
import { StepForm, type StepFormProps } from '../procedure/step-form';

interface Permitted {
  permission: 'agreements.draft' | 'agreements.sign' | 'agreements.end';
  title: string;
}

/** A step that may be taken, with the permission that it needs; one that asks for more brings its own form. */
export type Step = Permitted &
  (
    | (Omit<StepFormProps, 'agreement' | 'onDone'> & { Form?: undefined })
    | { Form: ComponentType<{ agreement: Agreement; onDone: () => void }> }
  );

/** One button for each step that the reader may take; one form open at a time. */
export function Steps({ agreement, steps }: { agreement: Agreement; steps: readonly Step[] }) {
  const may = useMay();
  const me = useMe();
  const [open, setOpen] = useState<string | null>(null);
  const leads = agreement.leadOrg.legalPartyId === me.organisation.legalPartyId;
  const allowed = leads ? steps.filter(({ permission }) => may(permission)) : [];
  const chosen = allowed.find(({ title }) => title === open);
  if (chosen) {
    const shared = { agreement, onDone: () => setOpen(null) };
    return chosen.Form ? <chosen.Form {...shared} /> : <StepForm {...chosen} {...shared} />;
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
