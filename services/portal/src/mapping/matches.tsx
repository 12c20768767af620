import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { moveMatch, type MappingEntry, type Match, type MatchStep } from '../api/mapping';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Failure, Refusal } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import { Reasons } from './candidates';
import { ReasonForm } from './entry-steps';
import { entryWords } from './entry-words';
import classes from './mapping.module.css';
import { mappingWords } from './mapping-words';
import { useMatches } from './use-matches';

/** The partnerships that someone pursues for an entry, and how far each has come. */
export function Matches({ entry }: { entry: MappingEntry }) {
  const words = useWords(entryWords);
  const matches = useMatches(entry.mappingEntryId);
  return (
    <section className={page.panel} aria-labelledby="matches">
      <h2 id="matches">{words.matches}</h2>
      {matches.isError && <Failure error={matches.error} />}
      {matches.data?.items.length === 0 && <p>{words.noMatches}</p>}
      {matches.data?.items.map((match) => (
        <One key={match.matchId} match={match} />
      ))}
    </section>
  );
}

function One({ match }: { match: Match }) {
  const words = useWords(entryWords);
  const states = useWords(mappingWords).matchStatus;
  const format = useFormat();
  return (
    <article className={classes.candidate}>
      <h3>
        <Link to={`/organisations/${match.organisationId}`}>{match.name}</Link>
      </h3>
      <span className={classes.quiet}>
        {states[match.status]} {words.since(format.shortDate(match.movedOn))} · {match.score}/100
      </span>
      {match.notes && <p>{match.notes}</p>}
      {match.reason && <p>{match.reason}</p>}
      <details>
        <summary>{words.why}</summary>
        <Reasons reasons={match.reasons} />
      </details>
      <Steps match={match} />
    </article>
  );
}

function Steps({ match }: { match: Match }) {
  const words = useWords(entryWords);
  const may = useMay();
  const [declining, setDeclining] = useState(false);
  const move = useCommand(
    ({ step, body }: { step: MatchStep; body: object }, key) => moveMatch(match, step, body, key),
    () => setDeclining(false),
  );
  if (match.agreementId)
    return <Link to={`/agreements/${match.agreementId}`}>{words.openAgreement}</Link>;
  if (!may('mapping.write') || match.status === 'DECLINED' || match.status === 'CONVERTED')
    return null;
  if (declining)
    return (
      <ReasonForm
        label={words.declined}
        sending={move.isPending}
        onSend={(reason) => move.mutate({ step: 'declines', body: { reason } })}
        onCancel={() => setDeclining(false)}
      />
    );
  const agreed = match.status === 'AGREED_IN_PRINCIPLE';
  return (
    <>
      <Refusal error={move.error} />
      <Group gap="xs" mt="xs">
        {match.status === 'PROPOSED' && (
          <Button size="sm" onClick={() => move.mutate({ step: 'contacts', body: {} })}>
            {words.contacted}
          </Button>
        )}
        {!agreed && (
          <Button
            size="sm"
            variant={match.status === 'CONTACTED' ? 'filled' : 'default'}
            onClick={() => move.mutate({ step: 'accords', body: {} })}
          >
            {words.agreed}
          </Button>
        )}
        {agreed && may('agreements.draft') && (
          <Button size="sm" component={Link} to={draftFrom(match)}>
            {words.draft}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={() => setDeclining(true)}>
          {words.declined}
        </Button>
      </Group>
    </>
  );
}

const draftFrom = ({ matchId, mappingEntryId }: Match): string =>
  `/agreements/new?matchId=${matchId}&mappingEntryId=${mappingEntryId}`;
