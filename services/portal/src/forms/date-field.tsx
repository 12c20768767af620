import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { parseTypedDate } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { formWords } from './form-words';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `YYYY-MM-DD`, or '' when nothing readable is typed. */
  value: string;
  onChange: (date: string) => void;
}

/** A typed date, echoed in full: officers type many dates, and no calendar popup beats the keyboard. */
export function DateField({ value, onChange, error, description, ...rest }: Props) {
  const words = useWords(formWords);
  const format = useFormat();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (value === '' ? '' : asTyped(value));
  const unreadable = shown.trim() !== '' && parseTypedDate(shown) === null;
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      {...rest}
      value={shown}
      inputMode="text"
      autoComplete="off"
      placeholder={words.datePlaceholder}
      description={value === '' ? (description ?? words.dateHelp) : format.longDate(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error ?? (left && unreadable ? words.dateUnreadable : undefined)}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (!unreadable) setText(null);
      }}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(parseTypedDate(typed) ?? '');
      }}
    />
  );
}

const asTyped = (date: string) => date.split('-').reverse().join('/');
