import { Button } from '@mantine/core';
import { startProcedure, type Agreement, type Stage } from '../api/agreements';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import { AnswerOffer, useOfferWaits } from '../procedure/answer-offer';
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
  const offerWaits = useOfferWaits(agreement);
  if (agreement.status === 'DRAFT') return <Start agreement={agreement} />;
  const mayBeSigned = signing && agreement.stages.some(isOpenForSignatures);
  const open = agreement.stages.filter(({ status }) => status === 'OPEN');
  return (
    <div className={page.stack}>
      {offerWaits && <AnswerOffer agreement={agreement} />}
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
        <Signatures
          agreement={agreement}
          editable={mayBeSigned && may('agreements.sign')}
          completable={may('agreements.sign') && agreement.status !== 'ENDED'}
        />
      )}
    </div>
  );
}

const isOpenForSignatures = ({ closedBy, status }: Stage) =>
  closedBy === 'SIGNATURES' && status === 'OPEN';

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
