import type { RuleId } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { SIGNED, umbrella } from './cheat';
import { due, ended, left, nothingSigned, on, three, type Cell } from './rule-cell';
import { action, claimed, confirmed, documents, milestone } from './timeline';

/** The rules of mutuality and stewardship, cell by cell. */
export const MUTUALITY_CELLS: Partial<Record<RuleId, Cell[]>> = {
  R5: [
    {
      situation: 'the counterpart has thirty days',
      after: 50,
      level: 'GREEN',
      steps: [umbrella, three, on(20, claimed('tiga.1'), claimed('tiga.2'))],
    },
    {
      situation: 'one of two claims lies unanswered',
      after: 60,
      level: 'AMBER',
      steps: [umbrella, three, on(20, claimed('tiga.1')), on(21, confirmed('tiga.2'))],
    },
    {
      situation: 'three of three claims lie unanswered',
      after: 60,
      level: 'RED',
      steps: [umbrella, three, on(20, claimed('tiga.1'), claimed('tiga.2'), claimed('tiga.3'))],
    },
    {
      situation: 'they were answered after all',
      after: 61,
      level: 'GREEN',
      steps: [
        umbrella,
        three,
        on(20, claimed('tiga.1'), claimed('tiga.2')),
        on(61, confirmed('tiga.1'), confirmed('tiga.2')),
      ],
    },
    { situation: 'nothing is signed', after: 60, level: 'NOT_APPLICABLE', steps: nothingSigned },
  ],
  R11: [
    { situation: 'it ended today', after: 20, level: 'GREEN', steps: [umbrella, ended] },
    {
      situation: 'a day later nobody has decided',
      after: 21,
      level: 'AMBER',
      steps: [umbrella, ended],
    },
    {
      situation: 'a month later nobody has decided',
      after: 50,
      level: 'RED',
      steps: [umbrella, ended],
    },
    {
      situation: 'the ending is concluded',
      after: 50,
      level: 'NOT_APPLICABLE',
      steps: [
        umbrella,
        ended,
        on(
          40,
          documents({
            status: 'ENDED',
            ending: { endedOn: addDays(SIGNED, 40), basis: 'EVALUATION' },
          }),
        ),
      ],
    },
    { situation: 'it is in force', after: 50, level: 'NOT_APPLICABLE' },
  ],
  R13: [
    { situation: 'somebody acted lately', after: 119, level: 'GREEN' },
    { situation: 'four months of silence', after: 120, level: 'AMBER' },
    { situation: 'eight months of silence', after: 240, level: 'RED' },
    { situation: 'a member acts', after: 240, level: 'GREEN', steps: [umbrella, on(200)] },
    {
      situation: 'the system alone acts',
      after: 240,
      level: 'RED',
      steps: [umbrella, { ...on(200), system: true }],
    },
    {
      situation: 'it was terminated',
      after: 300,
      level: 'NOT_APPLICABLE',
      steps: [umbrella, ended],
    },
  ],
  R14: [
    {
      situation: 'thirty days late are forgiven',
      after: 130,
      level: 'GREEN',
      steps: [umbrella, due(100, 900, 900)],
    },
    {
      situation: 'one milestone is longer late',
      after: 131,
      level: 'AMBER',
      steps: [umbrella, due(100, 900, 900)],
    },
    {
      situation: 'half of the open ones are',
      after: 131,
      level: 'RED',
      steps: [umbrella, due(100, 100, 900)],
    },
    {
      situation: 'one is late by four months',
      after: 221,
      level: 'RED',
      steps: [umbrella, due(100, 900, 900)],
    },
    {
      situation: 'it is claimed',
      after: 131,
      level: 'GREEN',
      steps: [umbrella, due(100, 900, 900), on(131, claimed('janji.1'))],
    },
    {
      situation: 'a new day was agreed on',
      after: 131,
      level: 'GREEN',
      steps: [
        umbrella,
        due(100, 900, 900),
        on(
          120,
          milestone('janji.1', () => ({ dueOn: addDays(SIGNED, 400), dueChanges: 1 })),
        ),
      ],
    },
    {
      situation: 'its action was dropped',
      after: 131,
      level: 'GREEN',
      steps: [umbrella, due(100, 900, 900), on(120, action('janji', { status: 'DROPPED' }))],
    },
    {
      situation: 'it was terminated',
      after: 131,
      level: 'NOT_APPLICABLE',
      steps: [umbrella, due(100), ended],
    },
  ],
  R15: [
    { situation: 'an officer is responsible', after: 200, level: 'GREEN' },
    {
      situation: 'the officer left a week ago',
      after: 30,
      level: 'GREEN',
      steps: [umbrella, left(17)],
    },
    {
      situation: 'two weeks nobody follows',
      after: 31,
      level: 'AMBER',
      steps: [umbrella, left(17)],
    },
    {
      situation: 'two months nobody follows',
      after: 77,
      level: 'RED',
      steps: [umbrella, left(17)],
    },
    {
      situation: 'a new officer is named',
      after: 77,
      level: 'GREEN',
      steps: [umbrella, left(17), on(70, documents({ officer: { memberId: 'new' } }))],
    },
    {
      situation: 'an action has lost its liaison',
      after: 77,
      level: 'RED',
      steps: [
        umbrella,
        three,
        on(17, action('tiga', { liaison: { missingSince: addDays(SIGNED, 17) } })),
      ],
    },
    {
      situation: 'it was terminated',
      after: 77,
      level: 'NOT_APPLICABLE',
      steps: [umbrella, left(10), ended],
    },
  ],
};
