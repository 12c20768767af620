import type { Milestone } from '../api/actions';
import { actionWords } from '../actions/action-words';
import page from '../app/page.module.css';
import { useMay, useMe } from '../app/session';
import { dateOfInstant } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import classes from './tasks.module.css';
import { EvidenceList } from './evidence-list';
import { Questions } from './questions';
import { taskWords } from './tasks-words';

/** What was claimed, with its evidence, as the confirmer must see it. */
export function ClaimView({ milestone }: { milestone: Milestone }) {
  const words = useWords(taskWords);
  const format = useFormat();
  const me = useMe();
  const may = useMay();
  const claim =
    milestone.claims.find(({ claimId }) => claimId === milestone.currentClaimId) ??
    milestone.claims.at(-1);
  if (!claim) return null;
  const verifiable =
    may('evidence.verify') && me.organisation.legalPartyId !== milestone.owner.legalPartyId;
  const claimant = claim.claimant ?? milestone.owner;
  const files = milestone.evidence.filter(({ evidenceId }) =>
    claim.evidenceIds.includes(evidenceId),
  );
  return (
    <section className={page.panel}>
      <p className={classes.big}>
        <Reached milestone={milestone} quantity={claim.quantity} />
        {words.happened(format.longDate(claim.happenedOn))}
      </p>
      <p>{words.claimedBy(claimant.name, format.longDate(dateOfInstant(claim.claimedAt)))}</p>
      {claim.note && (
        <p>
          <b>{words.noteOf(claimant.name)}:</b> {claim.note}
        </p>
      )}
      <h2>{words.evidence}</h2>
      {files.length === 0 ? (
        <p>{words.noEvidence}</p>
      ) : (
        <EvidenceList files={files} verifiable={verifiable} />
      )}
      <Questions milestone={milestone} claim={claim} />
    </section>
  );
}

/** "48 dari 60 dapur", where the milestone has a quantity. */
export function Reached({
  milestone,
  quantity,
}: {
  milestone: Milestone;
  quantity: number | null | undefined;
}) {
  const words = useWords(taskWords);
  const format = useFormat();
  if (quantity === null || quantity === undefined) return null;
  const unit = milestone.unit ?? '';
  const text = milestone.quantity
    ? words.of(format.decimal(quantity), format.decimal(milestone.quantity), unit)
    : `${format.decimal(quantity)} ${unit}`;
  return <>{text}, </>;
}

/** What a confirmer answered to earlier claims, so that a second report mends the right thing. */
export function EarlierDisputes({ milestone }: { milestone: Milestone }) {
  const words = useWords(taskWords);
  const reasons = useWords(actionWords).reason;
  const disputes = milestone.claims.flatMap(({ answers }) =>
    answers.filter(({ answer }) => answer === 'DISPUTED'),
  );
  if (disputes.length === 0) return null;
  const nameOf = (id: string) =>
    milestone.confirmers.find((org) => org.organisationId === id)?.name ?? '';
  return (
    <section className={page.panel}>
      <h2>{words.earlier}</h2>
      {disputes.map((dispute) => (
        <p key={dispute.at}>
          <b>{words.disputedBy(nameOf(dispute.organisationId))}:</b>{' '}
          {dispute.reasonCode ? `${reasons[dispute.reasonCode]}. ` : ''}
          {dispute.note}
        </p>
      ))}
    </section>
  );
}
