import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/language';
import { formWords } from './form-words';

export interface Fault {
  /** Id of the faulty field, or null when the fault belongs to none. */
  field: string | null;
  label: string;
  message: string;
}

interface Props {
  faults: readonly Fault[];
  /** Counts the answers to the form: the focus moves once for each, never while somebody types. */
  attempt: number;
}

/** All faults of a form at its top, each a link to its field; the first faulty field gets the focus. */
export function ErrorSummary({ faults, attempt }: Props) {
  const words = useWords(formWords);
  const led = useRef(0);
  useEffect(() => {
    if (faults.length === 0 || led.current === attempt) return;
    led.current = attempt;
    focusField(faults[0]?.field ?? null);
  }, [faults, attempt]);
  if (faults.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.faults(String(faults.length))}
      styles={{ title: { color: 'var(--nyata-danger)' } }}
    >
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.message}`}>
            {fault.field === null ? (
              fault.message
            ) : (
              <Anchor
                href={`#${fault.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(fault.field);
                }}
              >
                {fault.label}: {fault.message}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function focusField(field: string | null): void {
  if (field === null) return;
  const element = document.getElementById(field);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
