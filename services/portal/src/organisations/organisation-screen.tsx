import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { deliveryRecord, getOrganisation, pastOf, type Organisation } from '../api/partners';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { dateOfInstant } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { usePlaceNames } from '../mapping/place-names';
import { OrganisationName } from './organisation-name';
import { OrganisationSteps } from './organisation-steps';
import { organisationWords } from './organisation-words';
import classes from './organisations.module.css';
import { registerWords } from './register-words';

/** One organisation: who it is, what it delivered, what became of it. */
export function OrganisationScreen() {
  const { organisationId = '' } = useParams();
  const words = useWords(registerWords);
  const kinds = useWords(organisationWords).kind;
  const may = useMay();
  const organisation = useQuery({
    queryKey: ['organisation', organisationId, 'record'],
    queryFn: ({ signal }) => getOrganisation(organisationId, signal),
  });
  useTitle(organisation.data?.name);
  if (organisation.isPending) return <Waiting lines={8} />;
  if (organisation.isError)
    return <Failure error={organisation.error} onRetry={() => void organisation.refetch()} />;
  const it = organisation.data;
  return (
    <div className={page.stack}>
      <div>
        <Link to="/organisations">{words.back}</Link>
        <Title order={1} size="h2" mt="xs">
          {it.name}
        </Title>
        <p className={page.help}>
          {kinds[it.kind]} · {words.statuses[it.status]}
          {it.formerNames.length > 0 && ` · ${words.formerly(it.formerNames.join(', '))}`}
        </p>
      </div>
      <div className={classes.columns}>
        <div className={page.stack}>
          <Particulars organisation={it} />
          {may('organisations.record') && <Past organisationId={organisationId} />}
        </div>
        <div className={page.stack}>
          {may('organisations.record') && <Delivered organisationId={organisationId} />}
          {may('organisations.verify') && <OrganisationSteps key={it.version} organisation={it} />}
        </div>
      </div>
    </div>
  );
}

function Particulars({ organisation: it }: { organisation: Organisation }) {
  const words = useWords(registerWords);
  const { regionName, affairName } = usePlaceNames();
  const office = [it.address, it.officialEmail, it.officialPhone, it.website].filter(Boolean);
  const facts: [string, React.ReactNode][] = [
    [words.shortName, it.shortName],
    [words.under, it.legalPartyId === it.organisationId ? null : it.legalPartyName],
    [words.survivor, it.mergedIntoId && <Named organisationId={it.mergedIntoId} />],
    [words.region, it.regionCode && regionName(it.regionCode)],
    [words.registrationNo, it.registrationNo ?? words.none],
    [words.office, office.length > 0 ? office.join(' · ') : words.none],
    [words.affairs, it.affairCodes.map(affairName).join(', ')],
    [
      words.escalation,
      it.escalationOrganisationId && <Named organisationId={it.escalationOrganisationId} />,
    ],
    [words.liaisons, words.people(String(it.liaisonsRequired))],
  ];
  return (
    <section className={page.panel} aria-labelledby="particulars">
      <h2 id="particulars">{words.particulars}</h2>
      <dl className={page.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Named({ organisationId }: { organisationId: string }) {
  return (
    <Link to={`/organisations/${organisationId}`}>
      <OrganisationName organisationId={organisationId} />
    </Link>
  );
}

function Delivered({ organisationId }: { organisationId: string }) {
  const words = useWords(registerWords);
  const format = useFormat();
  const record = useQuery({
    queryKey: ['delivery-record', organisationId],
    queryFn: ({ signal }) => deliveryRecord(organisationId, signal),
  });
  if (!record.data) return null;
  const { data } = record;
  const n = format.decimal;
  const lines = [
    data.confirmed > 0 && words.onTime(n(data.confirmedOnTime), n(data.confirmed)),
    data.disputed > 0 && words.disputed(n(data.disputed)),
    data.overdueOpen > 0 && words.overdue(n(data.overdueOpen)),
    data.silent > 0 && words.silent(n(data.silent)),
    data.medianAnswerDays != null && words.answers(n(data.medianAnswerDays)),
    data.reportsOnTime + data.reportsLapsed > 0 &&
      words.reports(n(data.reportsOnTime), n(data.reportsLapsed)),
  ].filter((line) => line !== false);
  return (
    <section className={page.panel} aria-labelledby="record">
      <h2 id="record">{words.record}</h2>
      {lines.length === 0 ? (
        <p>{words.recordNone}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Past({ organisationId }: { organisationId: string }) {
  const words = useWords(registerWords);
  const happened: Record<string, string> = words.happened;
  const format = useFormat();
  const past = useQuery({
    queryKey: ['organisation-past', organisationId],
    queryFn: ({ signal }) => pastOf(organisationId, signal),
  });
  if (!past.data || past.data.items.length === 0) return null;
  return (
    <section className={page.panel} aria-labelledby="past">
      <h2 id="past">{words.past}</h2>
      <ol className={classes.past}>
        {past.data.items.map((it) => (
          <li key={it.version}>
            <strong>{happened[it.what] ?? it.what}</strong> ·{' '}
            {format.longDate(dateOfInstant(it.at))}
            <span className={classes.quiet}>
              {[it.name, it.otherName && `→ ${it.otherName}`, it.byName && words.pastBy(it.byName)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {it.reason && <span>{it.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
