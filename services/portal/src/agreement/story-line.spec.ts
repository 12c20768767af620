import { EVENTS, type EventName } from '@nyata/contracts';
import { kindOf, storyLine } from './story-line';
import { storyWords } from './story-words';

const told = (Object.keys(EVENTS) as EventName[]).filter(
  (name) => EVENTS[name].topic === 'nyata.cooperation',
);

describe('the story of a cooperation', () => {
  it.each(told)('%s has its line in both languages', (name) => {
    const params = EVENTS[name].example as unknown as Record<string, unknown>;
    for (const language of ['id', 'en'] as const) {
      expect(Object.keys(storyWords[language].line)).toContain(name);
      expect(storyLine({ name, params }, language)).not.toMatch(/undefined|\[object/);
    }
  });

  it('says codes in words and dates in full', () => {
    const params = { documentKind: 'PKS', title: 'Gula semut', signedOn: '2025-06-20' };
    expect(storyLine({ name: 'agreement-registered', params }, 'id')).toBe(
      'Perjanjian Kerja Sama (PKS) “Gula semut” didaftarkan, ditandatangani 20 Juni 2025.',
    );
  });

  it('tells a changed verdict from one that stayed', () => {
    const changed = { verdict: 'AT_RISK', previousVerdict: 'CEREMONIAL' };
    expect(storyLine({ name: 'agreement-assessed', params: changed }, 'id')).toBe(
      'Putusan menjadi Berisiko, tadinya Seremonial.',
    );
    const same = { verdict: 'AT_RISK', previousVerdict: 'AT_RISK' };
    expect(storyLine({ name: 'agreement-assessed', params: same }, 'en')).toBe(
      'The verdict stays At risk; the rung or a rule changed.',
    );
    expect(storyLine({ name: 'agreement-assessed', params: { verdict: 'AT_RISK' } }, 'en')).toBe(
      'First verdict: At risk.',
    );
  });

  it('keeps papers, plan, results and verdicts apart', () => {
    expect(kindOf('agreement-signed')).toBe('agreement');
    expect(kindOf('agreement-assessed')).toBe('judgement');
    expect(kindOf('milestone-planned')).toBe('plan');
    expect(kindOf('milestone-confirmed')).toBe('delivery');
    expect(kindOf('report-lapsed')).toBe('delivery');
    expect(kindOf('funding-secured')).toBe('plan');
  });

  it('shows an event that it does not know yet by its name', () => {
    expect(storyLine({ name: 'letter-lost', params: {} }, 'id')).toBe('letter lost');
  });
});
