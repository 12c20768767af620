import type { RowReader } from './row-findings';
import { lastDayOf, readDuration, type WrittenDuration } from './written-duration';

export interface ReadTerm {
  startsOn: string;
  endsOn?: string;
  reviewOn?: string;
}

/** The term of a row, from its dates or its duration. Two that say different things are queued. */
export function readTerm(row: RowReader, signedOn: string | undefined): ReadTerm | undefined {
  const duration = durationOf(row);
  const starts =
    row.date('startsOn') ?? (duration && 'startsOn' in duration ? duration.startsOn : undefined);
  const ends = row.date('endsOn');
  const reviewOn = row.date('reviewOn');
  const startsOn = starts ?? signedOn;
  if (startsOn === undefined) return undefined;
  if (!starts && !row.values.startsOn) row.warn('startsOn', 'STARTS_WITH_SIGNATURE');
  const computed = endOf(startsOn, duration);
  if (ends && computed && ends !== computed)
    row.correct('endsOn', 'TERM_CONTRADICTS_DURATION', {
      params: { endsOn: computed },
      proposals: [computed],
    });
  const endsOn = ends ?? computed;
  const faulty = row.findings.some(
    ({ field, weight }) =>
      weight !== 'WARNING' && ['endsOn', 'duration', 'reviewOn'].includes(field),
  );
  if (!endsOn && !reviewOn && !faulty) row.correct('endsOn', 'TERM_REQUIRED');
  return { startsOn, ...(endsOn && { endsOn }), ...(reviewOn && { reviewOn }) };
}

function durationOf(row: RowReader): Exclude<WrittenDuration, { unclear: true }> | undefined {
  const { duration, endsOn } = row.values;
  if (duration === undefined) return undefined;
  const read = readDuration(duration);
  if (!('unclear' in read)) return read;
  // Words beside a certain end take nothing away from it.
  if (endsOn === undefined) row.correct('duration', 'DURATION_UNCLEAR');
  return undefined;
}

function endOf(startsOn: string, duration: ReturnType<typeof durationOf>): string | undefined {
  if (!duration) return undefined;
  return 'months' in duration ? lastDayOf(startsOn, duration.months) : duration.endsOn;
}
