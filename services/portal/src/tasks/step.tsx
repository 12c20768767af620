import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Milestone } from '../api/actions';
import { askClarification, giveClarification, retractConfirmation } from '../api/answers';
import { useMay, useMe } from '../app/session';
import { useWords } from '../language/language';
import { AnswerForm } from './answer-form';
import { ClaimForm } from './claim-form';
import { ClaimView } from './claim-view';
import { DisputeForm } from './dispute-form';
import type { Duty } from './duty';
import { ObstacleForm } from './obstacle-form';
import { PaperForm } from './paper-form';
import type { SentAnswer } from './sent';
import { TalkForm } from './talk-form';
import { talkWords } from './talk-words';
import { taskWords } from './tasks-words';
import { useVerdictNow } from './use-verdict';

interface Props {
  milestone: Milestone;
  duty: Duty;
  step: string | null;
  onSent: (answer: SentAnswer) => void;
}

/** The one thing to do now; the address says which. */
export function Step({ milestone, duty, step, onSent }: Props) {
  const before = useVerdictNow(milestone.cooperationId);
  const sent = (kind: SentAnswer['kind']) => () => onSent({ kind, before });
  if (step === 'obstacle') return <ObstacleForm milestone={milestone} onSent={sent('RAISED')} />;
  if (step === 'paper') return <PaperForm milestone={milestone} onSent={sent('PAPER')} />;
  if (step === 'retract') return <Retract milestone={milestone} onSent={sent('RETRACTED')} />;
  if (duty === 'CLAIM') return <ClaimForm milestone={milestone} onSent={onSent} />;
  if (duty === 'CLARIFY') return <Clarify milestone={milestone} onSent={sent('CLARIFIED')} />;
  if (duty === 'NONE') return <Nothing milestone={milestone} />;
  if (step === 'ask') return <Ask milestone={milestone} onSent={sent('ASKED')} />;
  if (step === 'dispute') return <DisputeForm milestone={milestone} onSent={onSent} />;
  return <AnswerForm milestone={milestone} onSent={onSent} />;
}

interface TalkProps {
  milestone: Milestone;
  onSent: () => void;
}

function Ask({ milestone, onSent }: TalkProps) {
  const words = useWords(talkWords);
  const { milestoneId, currentClaimId } = milestone;
  return (
    <>
      <ClaimView milestone={milestone} />
      <TalkForm
        draft={`ask.${milestoneId}`}
        title={words.askTitle}
        label={words.askLabel}
        help={words.askHelp}
        send={words.askSend}
        run={(note, key) =>
          askClarification(milestoneId, { claimId: currentClaimId ?? '', note }, key)
        }
        onSent={onSent}
      />
    </>
  );
}

function Clarify({ milestone, onSent }: TalkProps) {
  const words = useWords(talkWords);
  const { milestoneId, currentClaimId } = milestone;
  return (
    <>
      <ClaimView milestone={milestone} />
      <TalkForm
        draft={`clarify.${milestoneId}`}
        title={words.clarifyTitle}
        label={words.clarifyLabel}
        send={words.clarifySend}
        run={(note, key) =>
          giveClarification(milestoneId, { claimId: currentClaimId ?? '', note }, key)
        }
        onSent={onSent}
      />
    </>
  );
}

function Retract({ milestone, onSent }: TalkProps) {
  const words = useWords(talkWords);
  const { milestoneId, currentClaimId } = milestone;
  return (
    <TalkForm
      draft={`retract.${milestoneId}`}
      title={words.retract}
      label={words.retractLabel}
      send={words.retract}
      run={(reason, key) =>
        retractConfirmation(milestoneId, { claimId: currentClaimId ?? '', reason }, key)
      }
      onSent={onSent}
    />
  );
}

/** Nothing to do: what there is to see, and what may still be said. */
function Nothing({ milestone }: { milestone: Milestone }) {
  const words = useWords(taskWords);
  const talk = useWords(talkWords);
  const may = useMay();
  const { organisationId } = useMe().organisation;
  const confirmed = milestone.claims
    .find(({ claimId }) => claimId === milestone.currentClaimId)
    ?.answers.some((one) => one.organisationId === organisationId && one.answer === 'CONFIRMED');
  const retractable =
    milestone.status === 'CONFIRMED' &&
    may('milestones.retract') &&
    (confirmed || !may('milestones.answer'));
  return (
    <>
      <p>{words.nothing}</p>
      <ClaimView milestone={milestone} />
      {may('obstacles.raise') && milestone.status !== 'CONFIRMED' && (
        <Button size="lg" variant="default" component={Link} to="?step=obstacle">
          {talk.obstacle}
        </Button>
      )}
      {milestone.status === 'CLAIMED' && may('milestones.record-paper') && (
        <Button size="lg" variant="default" component={Link} to="?step=paper">
          {talk.paperRecord}
        </Button>
      )}
      {retractable && (
        <Button size="lg" variant="default" component={Link} to="?step=retract">
          {talk.retract}
        </Button>
      )}
    </>
  );
}
