import { Link } from 'react-router';
import { Due } from '../actions/due';
import type { Round } from '../api/evaluations';
import type { UpdateRequest } from '../api/update-requests';
import { RoundCard } from '../evaluations/round-card';
import { useFormat, useWords } from '../language/language';
import classes from './tasks.module.css';
import { tasksWords } from './tasks-words';

interface Props {
  questions: readonly UpdateRequest[];
  rounds: readonly Round[];
}

/** What waits beside the milestones: questions of other sides, forms of evaluations. */
export function OtherDuties({ questions, rounds }: Props) {
  const words = useWords(tasksWords);
  const format = useFormat();
  return (
    <>
      {questions.length > 0 && (
        <section aria-label={words.asked}>
          <h2 className={classes.group}>
            {words.asked} · {format.decimal(questions.length)}
          </h2>
          <ul className={classes.list}>
            {questions.map(({ requestId, question, from, title, answerDueOn }) => (
              <li key={requestId}>
                <Link to="/questions" className={classes.card}>
                  <strong>{question}</strong>
                  <span>
                    {from.name} · {title}
                  </span>
                  <span className={classes.when}>
                    {words.answerBy(format.longDate(answerDueOn))} <Due on={answerDueOn} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rounds.length > 0 && (
        <section aria-label={words.evaluations}>
          <h2 className={classes.group}>
            {words.evaluations} · {format.decimal(rounds.length)}
          </h2>
          <ul className={classes.list}>
            {rounds.map((round) => (
              <li key={round.roundId}>
                <RoundCard round={round} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
