import type { Claim, Milestone } from '../api/actions';
import { useWords } from '../language/language';
import { talkWords } from './talk-words';

/** What was asked about a claim and said to it, and minutes on paper, which count for nothing by themselves. */
export function Questions({ milestone, claim }: { milestone: Milestone; claim: Claim }) {
  const words = useWords(talkWords);
  const nameOf = (id: string) =>
    milestone.confirmers.find(({ organisationId }) => organisationId === id)?.name ?? '';
  const { questions = [], paper = [] } = claim;
  return (
    <>
      {paper.map(({ organisationId }) => (
        <p key={organisationId}>{words.paper(nameOf(organisationId))}</p>
      ))}
      {questions.length > 0 && <h2>{words.questions}</h2>}
      {questions.map(({ at, organisationId, note, reply }) => (
        <p key={at}>
          <b>{nameOf(organisationId)}:</b> {note}
          <br />
          <b>{milestone.owner.name}:</b> {reply?.note ?? <i>{words.noReply}</i>}
        </p>
      ))}
    </>
  );
}
