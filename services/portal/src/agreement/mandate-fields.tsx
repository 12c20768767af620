import { Checkbox, NativeSelect } from '@mantine/core';
import { papersOf } from '../agreement-life/papers';
import type { Agreement, Mandate } from '../api/agreements';
import { useWords } from '../language/language';
import { stagesWords } from './stages-words';

interface Props {
  agreement: Agreement;
  value: Mandate;
  error?: string;
  onChange: (mandate: Mandate) => void;
}

const TO_FOLLOW = 'to-follow';

/** In person, or by power of attorney: with its filed paper, or with one that is known to be still to come. */
export function MandateFields({ agreement, value, error, onChange }: Props) {
  const words = useWords(stagesWords);
  const kind = 'POWER_OF_ATTORNEY' as const;
  const delegated = value.kind === kind;
  return (
    <>
      <Checkbox
        label={words.mandate}
        checked={delegated}
        error={delegated ? undefined : error}
        onChange={(event) => onChange(event.currentTarget.checked ? { kind } : { kind: 'OFFICE' })}
      />
      {delegated && (
        <NativeSelect
          label={words.mandatePaper}
          description={words.mandateHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          error={error}
          value={value.toFollow ? TO_FOLLOW : (value.documentId ?? '')}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChange(
              chosen === TO_FOLLOW
                ? { kind, toFollow: true }
                : { kind, ...(chosen && { documentId: chosen }) },
            )
          }
          data={[
            { value: '', label: words.chooseMandate },
            ...papersOf(agreement, 'SIGNING_MANDATE'),
            { value: TO_FOLLOW, label: words.mandateToFollow },
          ]}
        />
      )}
    </>
  );
}
