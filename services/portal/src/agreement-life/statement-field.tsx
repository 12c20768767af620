import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import type { CorrectableField } from '@nyata/contracts';
import { useQuery } from '@tanstack/react-query';
import { listAffairs } from '../api/partners';
import { DateField } from '../forms/date-field';
import { useFormat, useWords } from '../language/language';
import { termsWords } from './terms-words';

const isDay = (field: CorrectableField) => field.endsWith('On');

interface StatementProps {
  field: CorrectableField;
  value: string[];
  error?: string;
  onChange: (value: string[]) => void;
}

/** The field for a statement: a day, a list, affairs, or text. */
export function StatementField({ field, value, error, onChange }: StatementProps) {
  const words = useWords(termsWords);
  const [text = ''] = value;
  const shared = { label: words.value, error };
  if (isDay(field))
    return <DateField {...shared} value={text} onChange={(day) => onChange(day ? [day] : [])} />;
  if (field === 'affairCodes') return <Affairs {...shared} value={value} onChange={onChange} />;
  if (field === 'scope')
    return (
      <Textarea
        {...shared}
        description={words.onePerLine}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={3}
        value={value.join('\n')}
        onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
      />
    );
  const change = (event: { currentTarget: { value: string } }) =>
    onChange([event.currentTarget.value]);
  return field === 'title' || field === 'subjectMatter' ? (
    <Textarea {...shared} autosize minRows={2} value={text} onChange={change} />
  ) : (
    <TextInput {...shared} value={text} onChange={change} />
  );
}

function useAffairs() {
  return useQuery({
    queryKey: ['affairs'],
    queryFn: ({ signal }) => listAffairs(signal),
    staleTime: Infinity,
  }).data?.items;
}

function Affairs({
  label,
  error,
  value,
  onChange,
}: Omit<StatementProps, 'field'> & { label: string }) {
  return (
    <MultiSelect
      label={label}
      error={error}
      searchable
      hidePickedOptions
      data={(useAffairs() ?? []).map(({ code, name }) => ({
        value: code,
        label: `${code} ${name}`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** A statement as it is read, not as it is stored. */
export function Said({ field, value }: { field: CorrectableField; value: string[] }) {
  const format = useFormat();
  const words = useWords(termsWords);
  if (value.length === 0) return <i>{words.empty}</i>;
  return <>{isDay(field) ? format.longDate(value[0] ?? '') : value.join('; ')}</>;
}
