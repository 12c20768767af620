import { Button, TextInput } from '@mantine/core';
import type { Disaggregation } from '@nyata/contracts';
import page from '../app/page.module.css';
import { useWords } from '../language/language';
import { indicatorWords } from './indicator-words';

/** One part of a measured value, as it is typed. */
export interface TypedPart {
  code: string;
  value: string;
}

const SEXES = ['FEMALE', 'MALE'] as const;

/** The parts to begin with: of sex both, of anything else one without a name. */
export const partsOf = (disaggregation: Disaggregation | undefined): TypedPart[] =>
  disaggregation === 'SEX' ? SEXES.map((code) => ({ code, value: '' })) : [{ code: '', value: '' }];

interface Props {
  parts: readonly TypedPart[];
  /** The names are given, and only their values are typed. */
  fixed: boolean;
  total: string;
  error?: string;
  onChange: (parts: TypedPart[]) => void;
}

/** A value in its parts; their sum is the value. */
export function PartFields({ parts, fixed, total, error, onChange }: Props) {
  const words = useWords(indicatorWords);
  const set = (index: number, change: Partial<TypedPart>) =>
    onChange(parts.map((part, other) => (other === index ? { ...part, ...change } : part)));
  const nameOf = (code: string) =>
    SEXES.map((sex) => [sex, words.part[sex]]).find(([sex]) => sex === code)?.[1] ?? code;
  return (
    <div>
      {parts.map(({ code, value }, index) => (
        <div key={fixed ? code : index}>
          {!fixed && (
            <TextInput
              required
              label={`${words.partName} ${index + 1}`}
              value={code}
              onChange={(event) => set(index, { code: event.currentTarget.value })}
            />
          )}
          <TextInput
            required
            inputMode="decimal"
            label={words.partValue(nameOf(code) || String(index + 1))}
            value={value}
            onChange={(event) => set(index, { value: event.currentTarget.value })}
          />
        </div>
      ))}
      {!fixed && (
        <Button
          mt="xs"
          variant="default"
          onClick={() => onChange([...parts, { code: '', value: '' }])}
        >
          {words.addPart}
        </Button>
      )}
      <p className={page.help} role={error ? 'alert' : undefined}>
        {error ?? words.total(total)}
      </p>
    </div>
  );
}
