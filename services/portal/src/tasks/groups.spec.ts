import type { Task } from '../api/actions';
import { grouped } from './groups';

const task = (milestoneId: string, change: Partial<Task>): Task =>
  ({ milestoneId, kind: 'CLAIM', status: 'OPEN', awaitedOn: '2026-12-01', ...change }) as Task;

describe('the list of tasks', () => {
  it('shows first who is waited for, then what was refused, what is late, what is to come', () => {
    const tasks = [
      task('due', {}),
      task('late', { awaitedOn: '2026-11-20' }),
      task('refused', { status: 'DISPUTED', awaitedOn: '2026-11-01' }),
      task('asked', { kind: 'CLARIFY', status: 'CLAIMED' }),
      task('answer', { kind: 'ANSWER', status: 'CLAIMED', awaitedOn: '2026-11-21' }),
    ];
    const groups = grouped(tasks, '2026-11-21').map(([group, items]) => [
      group,
      items.map(({ milestoneId }) => milestoneId),
    ]);
    expect(groups).toEqual([
      ['ASKED', ['asked']],
      ['DISPUTED', ['refused']],
      ['OVERDUE', ['late']],
      ['DUE', ['due', 'answer']],
    ]);
  });

  it('leaves out what is empty', () => {
    expect(grouped([task('due', {})], '2026-11-21').map(([group]) => group)).toEqual(['DUE']);
  });
});
