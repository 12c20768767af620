import type { ReactNode } from 'react';
import { useWords } from '../language/language';
import classes from './evaluations.module.css';
import { knownWords } from './known-words';

interface Props {
  question: string;
  answer: string;
  /** The rows that the answer counts; none, and there is nothing to open. */
  rows: readonly ReactNode[];
}

/** An answer that the records give, with the rows behind it. */
export function KnownAnswer({ question, answer, rows }: Props) {
  const words = useWords(knownWords);
  return (
    <li>
      <div className={classes.asked}>
        {question} <span className={classes.tag}>({words.onRecord})</span>
      </div>
      <div className={classes.known}>
        <p>{answer}</p>
        {rows.length > 0 && (
          <details>
            <summary>{words.evidence}</summary>
            <ul>
              {rows.map((row, index) => (
                <li key={index}>{row}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
