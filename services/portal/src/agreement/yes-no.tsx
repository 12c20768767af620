import { NativeSelect } from '@mantine/core';
import { useWords } from '../language/language';
import { stagesWords } from './stages-words';

export const UNANSWERED = '';

interface YesNoProps {
  label: string;
  value: string;
  onChange: (answer: string) => void;
}

/** A question that may stay open. */
export function YesNo({ label, value, onChange }: YesNoProps) {
  const words = useWords(stagesWords);
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: UNANSWERED, label: words.choose },
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
    />
  );
}
