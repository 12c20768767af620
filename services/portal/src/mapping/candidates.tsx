import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreementWords } from '../agreements/agreement-words';
import {
  candidatesOf,
  proposeMatch,
  type Candidate,
  type MappingEntry,
  type MatchReason,
} from '../api/mapping';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { organisationWords } from '../organisations/organisation-words';
import { entryWords } from './entry-words';
import classes from './mapping.module.css';
import { mappingWords } from './mapping-words';
import { usePlaceNames } from './place-names';
import { useMatches } from './use-matches';
import { reasonWords } from './reason-words';

/** Who could be the other side, best first, each with every reason and its points. */
export function Candidates({ entry }: { entry: MappingEntry }) {
  const words = useWords(entryWords);
  const candidates = useQuery({
    queryKey: ['candidates', entry.mappingEntryId],
    queryFn: ({ signal }) => candidatesOf(entry.mappingEntryId, signal),
  });
  const matches = useMatches(entry.mappingEntryId);
  const open = (matches.data?.items ?? []).filter(({ status }) => status !== 'DECLINED');
  const pursued = new Set(open.map(({ organisationId }) => organisationId));
  return (
    <section className={page.panel} aria-labelledby="candidates">
      <h2 id="candidates">{words.candidates}</h2>
      <p className={page.help}>{words.candidatesHelp}</p>
      {candidates.isPending && <Waiting lines={4} />}
      {candidates.isError && <Failure error={candidates.error} />}
      {candidates.data?.items.length === 0 && <p>{words.noCandidates}</p>}
      {candidates.data?.items.map((candidate) => (
        <One
          key={candidate.organisationId}
          entry={entry}
          candidate={candidate}
          pursued={pursued.has(candidate.organisationId)}
        />
      ))}
    </section>
  );
}

interface OneProps {
  entry: MappingEntry;
  candidate: Candidate;
  pursued: boolean;
}

function One({ entry, candidate, pursued }: OneProps) {
  const words = useWords(entryWords);
  const kinds = useWords(organisationWords).kind;
  const may = useMay();
  const { mappingEntryId } = entry;
  const pursue = useCommand((organisationId: string, key) =>
    proposeMatch({ mappingEntryId, organisationId }, key),
  );
  return (
    <article className={classes.candidate}>
      <div className={classes.candidateHead}>
        <div>
          <h3>
            <Link to={`/organisations/${candidate.organisationId}`}>{candidate.name}</Link>
          </h3>
          <span className={classes.quiet}>{kinds[candidate.kind]}</span>
        </div>
        <strong>{candidate.score}/100</strong>
      </div>
      <Reasons reasons={candidate.reasons} />
      <Refusal error={pursue.error} />
      {pursued && <span className={classes.quiet}>{words.pursued}</span>}
      {!pursued && may('mapping.write') && (
        <Button
          size="sm"
          variant="light"
          loading={pursue.isPending}
          aria-label={words.pursue(candidate.name)}
          onClick={() => pursue.mutate(candidate.organisationId)}
        >
          {words.pursueShort}
        </Button>
      )}
    </article>
  );
}

/** Why: a sentence and the points of each reason. */
export function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const words = useWords(reasonWords).reason;
  const kinds: Record<string, string> = useWords(organisationWords).kind;
  const entryKinds: Record<string, string> = useWords(mappingWords).kind;
  const types: Record<string, string> = useWords(agreementWords).type;
  const { affairName, regionName } = usePlaceNames();
  const sentence = ({ code, params }: MatchReason) => {
    const text = (name: string) => String(params[name] ?? '');
    const affairs = text('affairCodes') || text('affairCode');
    return words[code]({
      params,
      affairs: affairs.split(', ').map(affairName).join(', '),
      region: regionName(text('regionCode')),
      kind: kinds[text('kind')] ?? entryKinds[text('kind')]?.toLowerCase() ?? text('kind'),
      type: types[text('cooperationType')] ?? text('cooperationType'),
    });
  };
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason.code}>
          <b>+{reason.points}</b> {sentence(reason)}
        </li>
      ))}
    </ul>
  );
}
