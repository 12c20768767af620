import { Link } from 'react-router';
import { stageWords } from '../agreement/stage-words';
import { agreementWords } from '../agreements/agreement-words';
import type { MappingEntry } from '../api/mapping';
import page from '../app/page.module.css';
import { useWords } from '../language/language';
import { OrganisationName } from '../organisations/organisation-name';
import { organisationWords } from '../organisations/organisation-words';
import { entryWords } from './entry-words';
import { mappingWords } from './mapping-words';
import { usePlaceNames } from './place-names';

/** What the coordination meeting asks: what, with whom, which cooperation, which stages, how long. */
export function FiveQuestions({ entry }: { entry: MappingEntry }) {
  const words = useWords(entryWords);
  const types = useWords(agreementWords).type;
  const { affairName, regionName } = usePlaceNames();
  return (
    <section className={page.panel} aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      <dl className={page.facts}>
        <dt>{words.what}</dt>
        <dd>{entry.subjectMatter}</dd>
        <dt>{words.withWhom}</dt>
        <dd>
          <WithWhom entry={entry} />
        </dd>
        <dt>{words.which}</dt>
        <dd>{entry.cooperationType ? types[entry.cooperationType] : words.undecided}</dd>
        <dt>{words.stages}</dt>
        <dd>
          <Stages stageIds={entry.stageIds} />
        </dd>
        <dt>{words.howLong}</dt>
        <dd>{words.months(String(entry.horizonMonths))}</dd>
        <dt>{words.affairs}</dt>
        <dd>{entry.affairCodes.map(affairName).join(', ')}</dd>
        <dt>{words.owner}</dt>
        <dd>
          {entry.ownerName} · {regionName(entry.regionCode)}
        </dd>
        {entry.problem && (
          <>
            <dt>{words.problem}</dt>
            <dd>{entry.problem}</dd>
          </>
        )}
        {entry.expectedBenefit && (
          <>
            <dt>{words.benefit}</dt>
            <dd>{entry.expectedBenefit}</dd>
          </>
        )}
        <dt>{words.plans}</dt>
        <dd>
          <Plans entry={entry} />
        </dd>
        {entry.priorityParts && <Priority parts={entry.priorityParts} />}
        {entry.agreementIds.length > 0 && (
          <>
            <dt>{words.agreements}</dt>
            <dd>
              {entry.agreementIds.map((id) => (
                <Link key={id} to={`/agreements/${id}`}>
                  {words.openAgreement}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function WithWhom({ entry }: { entry: MappingEntry }) {
  const words = useWords(entryWords);
  const kinds = useWords(organisationWords).kind;
  const { candidateOrganisationIds: named, candidateKinds } = entry;
  if (named.length + candidateKinds.length === 0) return words.anyone;
  return (
    <>
      {named.map((id) => (
        <div key={id}>
          <Link to={`/organisations/${id}`}>
            <OrganisationName organisationId={id} />
          </Link>
        </div>
      ))}
      {candidateKinds.map((kind) => kinds[kind]).join(', ')}
    </>
  );
}

function Stages({ stageIds }: { stageIds: readonly string[] }) {
  const words = useWords(entryWords);
  const stages: Record<string, string> = useWords(stageWords).stage;
  if (stageIds.length === 0) return words.undecided;
  return (
    <>
      {stageIds.map((id) => stages[id] ?? id).join(' → ')}{' '}
      <span className={page.help}>({words.verifyLegal})</span>
    </>
  );
}

function Plans({ entry: { planLinks, noPlanLinkReason } }: { entry: MappingEntry }) {
  const words = useWords(entryWords);
  if (planLinks.length > 0)
    return planLinks.map(({ docType, code }) => `${docType} ${code}`).join(', ');
  return noPlanLinkReason ? words.noPlan(noPlanLinkReason) : words.none;
}

function Priority({ parts }: { parts: NonNullable<MappingEntry['priorityParts']> }) {
  const words = useWords(entryWords);
  const criteria = useWords(mappingWords).criterion;
  return parts.map(({ criterion, level, points }) => (
    <div key={criterion} style={{ display: 'contents' }}>
      <dt>{criteria[criterion]}</dt>
      <dd>
        {words.points(String(points))} ({words.level(String(level))})
      </dd>
    </div>
  ));
}
