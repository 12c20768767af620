import { Textarea } from '@mantine/core';
import type { AskedQuestion, Round } from '../api/evaluations';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { evaluationWords } from './evaluation-words';
import classes from './evaluations.module.css';
import { Indicators, Reporting, Timeliness } from './known-answers';
import { Papers } from './papers-answer';

interface Props {
  round: Round;
  answers: Partial<Record<AskedQuestion, string>>;
  onAnswer: (question: AskedQuestion, text: string) => void;
}

/** Ten of the eleven questions in their order; what the records answer is read, the rest is written. */
export function FormQuestions({ round, answers, onAnswer }: Props) {
  const { prefilled: known } = round;
  const asked = (question: AskedQuestion) => (
    <Asked question={question} text={answers[question] ?? ''} onAnswer={onAnswer} />
  );
  return (
    <ol className={classes.questions}>
      {asked('GOAL_FIT')}
      {known && <Timeliness known={known} />}
      {asked('PARTNER_CONTRIBUTION')}
      {asked('COORDINATION')}
      {known && <Indicators known={known} />}
      {asked('IMPACT')}
      {asked('INNOVATION')}
      <Papers round={round} />
      {known && <Reporting known={known} />}
      {asked('RELEVANCE')}
    </ol>
  );
}

interface AskedProps {
  question: AskedQuestion;
  text: string;
  onAnswer: Props['onAnswer'];
}

function Asked({ question, text, onAnswer }: AskedProps) {
  const words = useWords(evaluationWords);
  const forms = useWords(formWords);
  return (
    <li>
      <Textarea
        autosize
        minRows={2}
        label={`${words.question[question]} ${forms.optional}`}
        value={text}
        onChange={(event) => onAnswer(question, event.currentTarget.value)}
      />
    </li>
  );
}
