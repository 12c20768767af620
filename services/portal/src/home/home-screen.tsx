import { Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreementWords } from '../agreements/agreement-words';
import { agreementPage, listAgreements, type AgreementListItem } from '../api/agreements';
import type { Page } from '../api/http';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { OpenRounds } from '../evaluations/open-rounds';
import { Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import classes from './home.module.css';
import { homeWords } from './home-words';

const QUEUES = ['DECISIONS', 'STUCK', 'EXPIRING', 'PAPER_GAPS', 'OFFERS'] as const;
type Queue = (typeof QUEUES)[number];
const SHOWN = 10;

const addressOf = (queue: Queue) =>
  listAgreements(queue === 'STUCK' ? { stuck: 'true' } : { queue }, SHOWN);

/** The officer's working day: every queue that waits for the bureau, each with the way to its agreements. */
export function HomeScreen() {
  const words = useWords(homeWords);
  useTitle(words.title);
  const queues = useQueries({
    queries: QUEUES.map((queue) => ({
      queryKey: ['agreements', 'queue', queue],
      queryFn: ({ signal }: { signal: AbortSignal }) => agreementPage(addressOf(queue), signal),
    })),
  });
  const loaded = queues.every(({ data }) => data);
  const empty = loaded && queues.every(({ data }) => data?.items.length === 0);
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <AsOf at={Math.max(...queues.map(({ dataUpdatedAt }) => dataUpdatedAt)) || Date.now()} />
      </div>
      <p className={page.help}>{empty ? words.clear : words.lead}</p>
      <div className={classes.queues}>
        {QUEUES.map((queue, index) => (
          <QueuePanel
            key={queue}
            queue={queue}
            found={queues[index]?.data}
            error={queues[index]?.error}
          />
        ))}
        <OpenRounds />
      </div>
    </>
  );
}

interface PanelProps {
  queue: Queue;
  found: Page<AgreementListItem> | undefined;
  error: unknown;
}

function QueuePanel({ queue, found, error }: PanelProps) {
  const words = useWords(homeWords);
  const title = words.queue[queue];
  return (
    <section className={page.panel} aria-label={title}>
      <div className={page.panelHead}>
        <h2>{title}</h2>
        {found && (
          <strong className={found.items.length > 0 ? classes.waiting : classes.none}>
            {found.next ? `${found.items.length}+` : found.items.length}
          </strong>
        )}
      </div>
      <p className={page.help}>{words.help[queue]}</p>
      <Refusal error={error} />
      {!found && !error && <Waiting lines={3} />}
      {found?.items.length === 0 && <p>{words.nothing}</p>}
      {found && found.items.length > 0 && (
        <ul className={classes.items}>
          {found.items.map((item) => (
            <Item key={item.agreementId} item={item} tab={TAB_OF[queue]} />
          ))}
        </ul>
      )}
      {found?.next && <p className={page.help}>{words.more}</p>}
    </section>
  );
}

/** Where on the record the work is done. */
const TAB_OF: Record<Queue, string> = {
  DECISIONS: 'terms',
  STUCK: 'stages',
  EXPIRING: 'terms',
  PAPER_GAPS: 'documents',
  OFFERS: 'stages',
};

function Item({ item, tab }: { item: AgreementListItem; tab: string }) {
  const words = useWords(homeWords);
  const codes = useWords(agreementWords);
  const format = useFormat();
  const { agreementId, title, documentKind, status, parties, term } = item;
  return (
    <li>
      <Link to={`/agreements/${agreementId}/${tab}`}>{title}</Link>
      <span className={classes.about}>
        {codes.kindShort[documentKind]} · {codes.status[status]}
        {term?.endsOn && ` · ${words.ends(format.longDate(term.endsOn))}`}
        {' · '}
        {parties.map(({ org }) => org.name).join(' × ')}
      </span>
    </li>
  );
}
