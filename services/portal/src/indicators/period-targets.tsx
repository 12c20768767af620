import { TextInput } from '@mantine/core';
import layout from '../action-plan/plan.module.css';
import { useWords } from '../language/language';
import { periodsBetween } from '../reports/periods';
import { usePeriod } from '../reports/use-period';
import type { Typed } from './indicator-values';
import { indicatorWords } from './indicator-words';

interface Props {
  typed: Pick<Typed, 'baselineOn' | 'targetBy' | 'periodTargets'>;
  onChange: (periodTargets: Record<string, string>) => void;
}

/** A target for each half-year on the way, once both ends of the way are known. */
export function PeriodTargets({ typed, onChange }: Props) {
  const words = useWords(indicatorWords);
  const named = usePeriod();
  const { baselineOn, targetBy, periodTargets } = typed;
  const periods = periodsBetween(baselineOn, targetBy);
  if (periods.length === 0) return null;
  return (
    <details className={layout.span2}>
      <summary>{words.periodTargets}</summary>
      <div className={layout.fields}>
        {periods.map((period) => (
          <TextInput
            key={period}
            inputMode="decimal"
            label={named(period)}
            value={periodTargets[period] ?? ''}
            onChange={(event) =>
              onChange({ ...periodTargets, [period]: event.currentTarget.value })
            }
          />
        ))}
      </div>
    </details>
  );
}
