import { refusal, type NewEvent } from '@nyata/contracts';
import { given } from './decisions';

const opened = {
  name: 'claim-withdrawn',
  payload: { reason: 'x' },
} as unknown as NewEvent;
const state = { status: 'OPEN' };
const closes = (it: typeof state) => ({ state: { ...it, status: 'CLOSED' }, events: [opened] });
const refuses = () => {
  throw refusal('FORBIDDEN', {}, [{ pointer: '/on', code: 'NOT_A_DATE' }]);
};

it('tells a decision that gives exactly these events, and hands on the new state', () => {
  expect(given(state).when(closes).then([opened])).toEqual({ status: 'CLOSED' });
  expect(given(state).when(closes).thenNamed('claim-withdrawn').events).toHaveLength(1);
});

it('fails when the events are others', () => {
  expect(() => given(state).when(closes).then([])).toThrow();
  const other = { ...opened, payload: { reason: 'y' } } as unknown as NewEvent;
  expect(() => given(state).when(closes).then([other])).toThrow();
});

it('tells a refusal by its code and its field', () => {
  given(state).when(refuses).refuses('FORBIDDEN', '/on');
  expect(() => given(state).when(refuses).refuses('NOT_FOUND')).toThrow();
  expect(() => given(state).when(refuses).refuses('FORBIDDEN', '/by')).toThrow(
    'names /on, not /by',
  );
});

it('fails when nothing is refused', () => {
  expect(() => given(state).when(closes).refuses('FORBIDDEN')).toThrow(
    'Not refused: it led to claim-withdrawn',
  );
});
