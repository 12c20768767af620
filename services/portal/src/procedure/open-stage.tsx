import { stageWords, wordOf } from '../agreement/stage-words';
import { stagesWords } from '../agreement/stages-words';
import type { Agreement, Blocker, Stage } from '../api/agreements';
import page from '../app/page.module.css';
import { useFormat, useWords } from '../language/language';
import classes from './procedure.module.css';
import { procedureWords } from './procedure-words';
import { daysOver, useStageName } from './stage-path';
import { StageSteps } from './stage-steps';
import { usePaperNames } from './use-own-procedures';

/** One open stage: how long already, what is missing and from whom, and the steps that can be taken. */
export function OpenStage({ agreement, stage }: { agreement: Agreement; stage: Stage }) {
  const words = useWords(procedureWords);
  const stages = useWords(stagesWords);
  const actors = useActors();
  const format = useFormat();
  const name = useStageName()(stage);
  const { daysInStage, slaDays, dueOn, legalBasis, confidence } = stage;
  const over = daysOver(stage);
  return (
    <section className={page.panel} aria-labelledby={`stage-${stage.stageId}`}>
      <h2 id={`stage-${stage.stageId}`}>{name}</h2>
      <p className={page.help}>
        {stages.actor(actors(stage.actor))}
        {slaDays &&
          ` · ${words.day(format.decimal((daysInStage ?? 0) + 1), format.decimal(slaDays))}`}
        {dueOn && ` · ${words.limit(format.longDate(dueOn))}`}
        {over > 0 && <span className={classes.late}> {words.over(format.decimal(over))}</span>}
      </p>
      <Blockers blockers={stage.blockedBy} />
      <StageSteps agreement={agreement} stage={stage} />
      <p className={page.help}>
        {stages.basis(legalBasis)}
        {confidence !== 'H' && ` (${stages.verify})`}
      </p>
    </section>
  );
}

function Blockers({ blockers }: { blockers: Blocker[] }) {
  const words = useWords(procedureWords);
  const actors = useActors();
  const papers = usePaperNames();
  if (blockers.length === 0) return <p>{words.nothingMissing}</p>;
  const what = ({ code, documentKind, party }: Blocker) =>
    documentKind
      ? wordOf(papers, documentKind)
      : [wordOf(words.code, code), party].filter(Boolean).join(': ');
  return (
    <>
      <b>{words.missing}</b>
      <ul className={classes.blockers}>
        {blockers.map((blocker) => (
          <li key={`${blocker.code} ${blocker.documentKind ?? blocker.party ?? ''}`}>
            {what(blocker)}
            <p>{words.from(actors(blocker.suppliedBy), blocker.legalBasis)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function useActors(): (codes: readonly string[]) => string {
  const actors = useWords(stageWords).actor;
  return (codes) => codes.map((code) => wordOf(actors, code)).join(', ');
}
