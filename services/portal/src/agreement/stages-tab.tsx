import { Button } from '@mantine/core';
import {
  IconCircle,
  IconCircleCheck,
  IconCircleDot,
  IconCircleMinus,
  IconRotate,
} from '@tabler/icons-react';
import { agreementWords } from '../agreements/agreement-words';
import { completeStage, startProcedure, type Agreement, type Stage } from '../api/agreements';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Refusal } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import classes from './agreement.module.css';
import { Signatures } from './signatures';
import { stageWords } from './stage-words';
import { stagesWords } from './stages-words';

const ICONS = {
  PENDING: IconCircle,
  OPEN: IconCircleDot,
  DONE: IconCircleCheck,
  SKIPPED: IconCircleMinus,
  RETURNED: IconRotate,
} satisfies Record<Stage['status'], unknown>;

/** The road to the signature: what is open, who acts, which papers it needs. */
export function StagesTab({ agreement }: { agreement: Agreement }) {
  const words = useWords(stagesWords);
  const may = useMay();
  const signing = agreement.status === 'IN_PROCEDURE';
  if (agreement.status === 'DRAFT') return <Start agreement={agreement} />;
  return (
    <div className={page.stack}>
      {agreement.stages.length === 0 ? (
        <p className={page.help}>{words.registered}</p>
      ) : (
        <ol className={`${classes.panelList} ${classes.stages}`}>
          {agreement.stages.map((stage) => (
            <StageItem key={stage.stageId} stage={stage} agreement={agreement} />
          ))}
        </ol>
      )}
      {(signing || agreement.stages.length > 0) && (
        <Signatures agreement={agreement} editable={signing && may('agreements.sign')} />
      )}
    </div>
  );
}

function Start({ agreement }: { agreement: Agreement }) {
  const words = useWords(stagesWords);
  const may = useMay();
  const start = useCommand((it: Agreement, key) => startProcedure(it, key));
  return (
    <section className={page.panel}>
      <p>{words.startHelp}</p>
      <Refusal error={start.error} />
      {may('agreements.draft') && (
        <Button loading={start.isPending} onClick={() => start.mutate(agreement)}>
          {words.start}
        </Button>
      )}
    </section>
  );
}

function StageItem({ stage, agreement }: { stage: Stage; agreement: Agreement }) {
  const words = useWords(stagesWords);
  const stages = useWords(stageWords);
  const papers = useWords(agreementWords).paper;
  const format = useFormat();
  const may = useMay();
  const complete = useCommand((stageId: Stage['stageId'], key) =>
    completeStage(agreement, stageId, key),
  );
  const Icon = ICONS[stage.status];
  const name = stages.stage[stage.stageId];
  const actors = stage.actor.map((actor) => stages.actor[actor]);
  const dates = [
    stage.enteredOn && words.entered(format.shortDate(stage.enteredOn)),
    stage.leftOn && words.left(format.shortDate(stage.leftOn)),
  ].filter(Boolean);
  return (
    <li>
      <div className={classes.stageHead}>
        <Icon size={20} aria-hidden />
        <b>{name}</b>
        <span>{stages.status[stage.status]}</span>
        {stage.status === 'OPEN' && may('agreements.draft') && !stage.closesByItself && (
          <Button
            size="sm"
            variant="default"
            aria-label={words.completeStage(name)}
            loading={complete.isPending}
            onClick={() => complete.mutate(stage.stageId)}
          >
            {words.complete}
          </Button>
        )}
      </div>
      <p className={classes.meta}>
        {[words.actor(actors.join(', ')), ...dates].join(' · ')}
        {stage.requiredDocumentKinds.length > 0 &&
          ` · ${words.needs(stage.requiredDocumentKinds.map((kind) => papers[kind]).join(', '))}`}
      </p>
      <p className={classes.meta}>
        {words.basis(stage.legalBasis)}
        {stage.confidence !== 'H' && ` (${words.verify})`}
      </p>
      <Refusal error={complete.error} />
    </li>
  );
}
