import { daysBetween, fullDate, longDate, parseTypedDate, shortDate, today } from './dates';

describe('a typed date', () => {
  it.each([
    ['21/11/2026', '2026-11-21'],
    ['1-3-2026', '2026-03-01'],
    ['21.11.26', '2026-11-21'],
    ['21 nov 2026', '2026-11-21'],
    ['21 November 2026', '2026-11-21'],
    ['5 agustus 2026', '2026-08-05'],
    ['5 Agt 2026', '2026-08-05'],
    ['12 des. 2026', '2026-12-12'],
    ['12 December 2026', '2026-12-12'],
    ['  2026-11-21 ', '2026-11-21'],
  ])('%s is read as %s', (typed, date) => expect(parseTypedDate(typed)).toBe(date));

  it.each(['', '31/4/2026', '29/2/2026', '13/13/2026', '21 foo 2026', 'besok', '21/11'])(
    '%s is not a day',
    (typed) => expect(parseTypedDate(typed)).toBeNull(),
  );

  it('knows leap days', () => expect(parseTypedDate('29/2/2028')).toBe('2028-02-29'));
});

describe('a date on the screen', () => {
  it('is echoed in full in the reader’s language', () => {
    expect(longDate('2026-11-21', 'id')).toBe('21 November 2026');
    expect(longDate('2026-08-05', 'id')).toBe('5 Agustus 2026');
    expect(longDate('2026-08-05', 'en')).toBe('5 August 2026');
  });

  it('names its weekday where somebody types it', () => {
    expect(fullDate('2026-11-21', 'id')).toBe('Sabtu, 21 November 2026');
    expect(fullDate('2026-11-21', 'en')).toBe('Saturday, 21 November 2026');
  });

  it('is short in tables', () => expect(shortDate('2026-12-12', 'id')).toBe('12 Des 2026'));

  it('is the day of western Indonesia, not of the server', () => {
    expect(today(new Date('2026-11-20T18:30:00Z'))).toBe('2026-11-21');
  });

  it('counts whole days, and negative ones backwards', () => {
    expect(daysBetween('2026-11-21', '2026-11-24')).toBe(3);
    expect(daysBetween('2026-11-24', '2026-11-21')).toBe(-3);
  });
});
