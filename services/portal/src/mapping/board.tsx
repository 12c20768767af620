import type { MappingStatus } from '@nyata/contracts';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { moveEntry, type MappingEntry } from '../api/mapping';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import { beside, COLUMNS, target } from './board-moves';
import classes from './mapping.module.css';
import { mappingWords } from './mapping-words';
import { usePlaceNames } from './place-names';

/** Entries by the step they have reached; a card is moved by the arrow keys or on its own page. */
export function Board({ entries }: { entries: readonly MappingEntry[] }) {
  const words = useWords(mappingWords);
  const navigate = useNavigate();
  const cards = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const verify = useCommand(
    (entry: MappingEntry, key) => moveEntry(entry, 'verifications', {}, key),
    (entry) => say(words.moved(entry.subjectMatter, words.status[entry.status])),
  );
  const onKeyDown = (event: KeyboardEvent, entry: MappingEntry) => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      focusBeside(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    const to = target(entry.status, event.key);
    if (!to) {
      const wanted = beside(entry.status, event.key);
      if (wanted) say(words.cannotMove(words.status[wanted]));
      return;
    }
    event.preventDefault();
    if (to.move === 'verifications') verify.mutate(entry);
    else void navigate(`/mapping/${entry.mappingEntryId}?step=${to.move}`);
  };
  return (
    <>
      <p className={page.help}>{words.keys}</p>
      <Refusal error={verify.error} />
      <div className={classes.board} ref={cards}>
        {COLUMNS.map((status) => (
          <Column
            key={status}
            status={status}
            entries={entries.filter((entry) => entry.status === status)}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
      <p className={classes.unseen} role="status">
        {said}
      </p>
    </>
  );
}

function focusBeside(card: EventTarget, step: number): void {
  const column = (card as HTMLElement).closest('ul');
  const links = [...(column?.querySelectorAll('a') ?? [])];
  links[links.indexOf(card as HTMLAnchorElement) + step]?.focus();
}

interface ColumnProps {
  status: MappingStatus;
  entries: readonly MappingEntry[];
  onKeyDown: (event: KeyboardEvent, entry: MappingEntry) => void;
}

function Column({ status, entries, onKeyDown }: ColumnProps) {
  const words = useWords(mappingWords);
  return (
    <section className={classes.column} aria-labelledby={`column-${status}`}>
      <h2 id={`column-${status}`}>
        {words.status[status]} <span className={classes.quiet}>{entries.length}</span>
      </h2>
      {entries.length === 0 && <p className={page.help}>{words.none}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.mappingEntryId}>
            <Link
              className={classes.card}
              to={`/mapping/${entry.mappingEntryId}`}
              onKeyDown={(event) => onKeyDown(event, entry)}
            >
              <Card entry={entry} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ entry }: { entry: MappingEntry }) {
  const words = useWords(mappingWords);
  const { regionName, affairName } = usePlaceNames();
  const [main = ''] = entry.affairCodes;
  return (
    <>
      <span className={classes.kind} data-kind={entry.kind}>
        {words.kind[entry.kind]}
        {entry.priorityScore != null && <b>{entry.priorityScore}</b>}
      </span>
      <strong>{entry.subjectMatter}</strong>
      <span className={classes.quiet}>
        {affairName(main)} · {entry.ownerName ?? regionName(entry.regionCode)}
      </span>
    </>
  );
}
