import type { RouteObject } from 'react-router';
import { screen } from './screen';

/** What is done about an agreement once it is signed: tasks, answers, questions, evaluations, money. */
export const workRoutes: RouteObject[] = [
  {
    path: 'tasks',
    lazy: screen(async () => (await import('../tasks/tasks-screen')).TasksScreen),
  },
  {
    path: 'tasks/:milestoneId',
    lazy: screen(async () => (await import('../tasks/task-screen')).TaskScreen),
  },
  {
    path: 'confirmations',
    lazy: screen(
      async () => (await import('../confirmations/confirmations-screen')).ConfirmationsScreen,
    ),
  },
  {
    path: 'obstacles',
    lazy: screen(async () => (await import('../obstacles/obstacles-screen')).ObstaclesScreen),
  },
  {
    path: 'changes',
    lazy: screen(async () => (await import('../changes/changes-screen')).ChangesScreen),
  },
  {
    path: 'questions',
    lazy: screen(async () => (await import('../questions/questions-screen')).QuestionsScreen),
  },
  {
    path: 'evaluations',
    lazy: screen(async () => (await import('../evaluations/evaluations-screen')).EvaluationsScreen),
  },
  {
    path: 'evaluations/:roundId',
    lazy: screen(async () => (await import('../evaluations/evaluation-screen')).EvaluationScreen),
  },
  {
    path: 'non-reporters',
    lazy: screen(async () => (await import('../reports/non-reporters-screen')).NonReportersScreen),
  },
  {
    path: 'budget',
    lazy: screen(async () => (await import('../budget/budget-screen')).BudgetScreen),
  },
];
