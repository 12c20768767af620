import { Button } from '@mantine/core';
import { startProcedure, type Agreement } from '../api/agreements';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import { OpenStage } from '../procedure/open-stage';
import { StagePath } from '../procedure/stage-path';
import { Consents } from '../procedure/consents';
import { Signatures } from './signatures';
import { stagesWords } from './stages-words';

/** The road to the signature: the path with its limits, what is open and what it lacks, the signatures. */
export function StagesTab({ agreement }: { agreement: Agreement }) {
  const words = useWords(stagesWords);
  const may = useMay();
  const signing = agreement.status === 'IN_PROCEDURE';
  if (agreement.status === 'DRAFT') return <Start agreement={agreement} />;
  const open = agreement.stages.filter(({ status }) => status === 'OPEN');
  return (
    <div className={page.stack}>
      {agreement.stages.length === 0 ? (
        <p className={page.help}>{words.registered}</p>
      ) : (
        <section className={page.panel}>
          <StagePath stages={agreement.stages} />
        </section>
      )}
      {open.map((stage) => (
        <OpenStage key={stage.stageId} agreement={agreement} stage={stage} />
      ))}
      <Consents agreement={agreement} />
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
