import { useQuery } from '@tanstack/react-query';
import { myTasks } from '../api/actions';
import { listRounds } from '../api/evaluations';
import { listUpdateRequests } from '../api/update-requests';
import { useMay } from '../app/session';

/** Everything that waits for the reader's organisation: milestones, questions, evaluation forms. */
export function useDuties() {
  const may = useMay();
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: ({ signal }) => myTasks(signal) });
  const questions = useQuery({
    queryKey: ['update-requests', true],
    queryFn: ({ signal }) => listUpdateRequests({ task: 'mine' }, signal),
    enabled: may('updates.answer'),
  });
  const rounds = useQuery({
    queryKey: ['evaluations', 'open', true],
    queryFn: ({ signal }) => listRounds({ task: 'mine' }, signal),
    enabled: may('evaluations.answer'),
  });
  const asked = questions.data?.items ?? [];
  const open = rounds.data?.items ?? [];
  const count = (tasks.data?.items.length ?? 0) + asked.length + open.length;
  return { tasks, questions: asked, rounds: open, count };
}
