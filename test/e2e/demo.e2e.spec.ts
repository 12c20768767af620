import { EXPECTED, EXPECTED_CEREMONIAL_RATIO } from '@nyata/local';
import type { Assessment } from '../support/cooperation-story';
import { Person } from '../support/person';
import { runningSystems } from '../support/systems';

describe.each(runningSystems())('the ten cooperations of the demo on $transport', ({ origin }) => {
  let ministry: Person;
  let judged: Map<string, Assessment>;

  beforeAll(async () => {
    ministry = await Person.signIn(origin, 'binaadwil@kemendagri.example');
    const { items } = await ministry.read<{ items: Assessment[] }>('/api/assessments?limit=200');
    judged = new Map(items.map((assessment) => [assessment.title, assessment]));
  });

  it.each(Object.entries(EXPECTED))(
    '%s is judged as the table of the demonstration says',
    (_, expected) => {
      const { status, rung, verdict, rules, cause } = judged.get(expected.title)!;
      const at = (level: string) =>
        rules
          .filter((rule) => rule.level === level)
          .map(({ ruleId }) => ruleId)
          .sort();
      expect({ status, rung, verdict, cause, red: at('RED'), amber: at('AMBER') }).toEqual({
        status: expected.status,
        rung: expected.rung,
        verdict: expected.verdict,
        cause: expected.cause,
        red: [...expected.red].sort(),
        amber: [...expected.amber].sort(),
      });
    },
  );

  it('have the expected ceremonial ratio', () => {
    const titles = new Set(Object.values(EXPECTED).map(({ title }) => title));
    const ceremonial = [...judged.values()].filter(
      ({ title, verdict }) => titles.has(title) && verdict === 'CEREMONIAL',
    );
    expect(ceremonial).toHaveLength(EXPECTED_CEREMONIAL_RATIO.ceremonial);
  });
});
