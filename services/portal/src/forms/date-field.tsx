import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { parseTypedDate } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { formWords } from './form-words';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `YYYY-MM-DD`, or '' when nothing readable is typed. */
  value: string;
  onChange: (date: string) => void;
}

/** A typed date, echoed with its weekday: no calendar beats the keyboard, and one lies beside it for the thumb. */
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
      description={value === '' ? (description ?? words.dateHelp) : format.fullDate(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rightSection={
        <Picker
          of={rest.label}
          value={value}
          onPick={(date) => {
            setText(null);
            onChange(date);
          }}
        />
      }
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

interface PickerProps {
  of: TextInputProps['label'];
  value: string;
  onPick: (date: string) => void;
}

/** The calendar of the device itself, behind a button. */
function Picker({ of, value, onPick }: PickerProps) {
  const words = useWords(formWords);
  const calendar = useRef<HTMLInputElement>(null);
  const name = words.calendar(typeof of === 'string' ? of : '');
  return (
    <>
      <ActionIcon
        variant="subtle"
        aria-label={name}
        title={name}
        onClick={() => calendar.current?.showPicker()}
      >
        <IconCalendar size={18} aria-hidden />
      </ActionIcon>
      <input
        ref={calendar}
        type="date"
        className="visuallyHidden"
        aria-hidden
        tabIndex={-1}
        value={value}
        onChange={(event) => event.currentTarget.value && onPick(event.currentTarget.value)}
      />
    </>
  );
}
