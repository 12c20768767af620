import { touchedBy } from './told-changes';

describe('what somebody changed meanwhile', () => {
  it('names the field of a correction', () => {
    const change = {
      events: ['agreement-particulars-corrected' as const],
      fields: ['title'] as const,
    };
    expect(touchedBy({ ...change, fields: [...change.fields] })).toEqual({
      fields: ['title'],
      parts: [],
    });
  });

  it('names every other part once', () => {
    const events = ['signature-recorded', 'stage-completed', 'agreement-signed'] as const;
    expect(touchedBy({ events: [...events], fields: [] }).parts).toEqual(['signatures', 'stages']);
  });
});
