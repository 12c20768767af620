import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { roleWords } from '../app/frame-words';
import page from '../app/page.module.css';
import { storyAddress, storyPage, type StoryItem } from '../api/monitoring';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { clockTime, dateOfInstant } from '../language/dates';
import { useFormat, useLanguage, useWords } from '../language/language';
import classes from './agreement.module.css';
import { kindOf, STORY_KINDS, storyLine } from './story-line';
import { storyWords } from './story-words';

/** The minutes of a cooperation: date, office, what happened; newest first. */
export function HistoryTab({ cooperationId }: { cooperationId: string }) {
  const words = useWords(storyWords);
  const [search, setSearch] = useSearchParams();
  const kind = search.get('kind') ?? 'all';
  const address = storyAddress(cooperationId);
  const story = useInfiniteQuery({
    queryKey: ['story', address],
    queryFn: ({ pageParam, signal }) => storyPage(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: (found) => found.next,
  });
  if (story.isPending) return <Waiting />;
  if (story.isError) return <Failure error={story.error} onRetry={() => void story.refetch()} />;
  const items = story.data.pages.flatMap((found) => found.items);
  const shown = items.filter(({ name }) => kind === 'all' || kindOf(name) === kind);
  return (
    <div className={page.stack}>
      <SegmentedControl
        className="screenOnly"
        aria-label={words.filter}
        value={kind}
        onChange={(value) =>
          setSearch(value === 'all' ? {} : { kind: value }, { preventScrollReset: true })
        }
        data={[
          { value: 'all', label: words.all },
          ...STORY_KINDS.map((value) => ({ value, label: words.kind[value] })),
        ]}
      />
      {shown.length === 0 ? (
        <p className={page.help}>{words.empty}</p>
      ) : (
        <ol className={`${classes.panelList} ${classes.story}`}>
          {shown.map((item) => (
            <Line key={item.eventId} item={item} />
          ))}
        </ol>
      )}
      {story.hasNextPage && (
        <Button
          variant="default"
          loading={story.isFetchingNextPage}
          onClick={() => void story.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </div>
  );
}

function Line({ item }: { item: StoryItem }) {
  const words = useWords(storyWords);
  const roles = useWords(roleWords);
  const { language } = useLanguage();
  const format = useFormat();
  const role = item.actorRole ? (roles[item.actorRole] ?? item.actorRole) : null;
  const who = item.actorOrg
    ? [item.actorOrg.name, role].filter(Boolean).join(' · ')
    : (role ?? words.system);
  return (
    <li id={`event-${item.eventId}`}>
      <time dateTime={item.time} title={words.event(item.eventId)}>
        {format.shortDate(dateOfInstant(item.time))} {clockTime(item.time)}
      </time>
      <div>
        {storyLine(item, language)}
        <p className={classes.meta}>{who}</p>
      </div>
    </li>
  );
}
