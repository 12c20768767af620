import { cooperationThatIs } from '../../test/examples';
import { requireObligations } from './obligations';

const cooperation = cooperationThatIs({
  obligations: [
    { obligationId: 'training', clause: 'Pasal 5 ayat (2)' },
    { obligationId: 'office', clause: 'Pasal 6', waived: true },
  ],
});
const serving = (ids: string[], before?: string[]) => () =>
  requireObligations(ids, cooperation, before);
const refusing = (code: string) => expect.objectContaining({ code }) as Error;

describe('an action serves duties of its cooperation', () => {
  it('that some clause lays on a party and nobody let go', () => {
    expect(serving(['training'])).not.toThrow();
    expect(serving(['training', 'office'])).toThrow(refusing('OBLIGATION_IS_WAIVED'));
    expect(serving(['elsewhere'])).toThrow(refusing('NOT_KNOWN_YET'));
  });

  it('and keeps one that was waived while it served it', () => {
    expect(serving(['training', 'office'], ['office'])).not.toThrow();
  });
});
