import { Link } from 'react-router';
import type { TimelineAction, TimelineLane } from '../api/programmes';
import { VerdictBadge } from '../judgement/verdict';
import { today } from '../language/dates';
import { useLanguage, useWords } from '../language/language';
import { barOf, monthsOf, placeOf, type Span } from './time-axis';
import classes from './timeline.module.css';
import { timelineWords } from './timeline-words';
import { useTimeText } from './use-time-text';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

/** One lane per agreement, one bar per action; on a phone the bar lies under its words. */
export function TimelineBars({ lanes, span }: { lanes: TimelineLane[]; span: Span }) {
  return (
    <div className={classes.chart}>
      <Axis span={span} />
      {lanes.map((lane) => (
        <Lane key={lane.cooperationId} lane={lane} span={span} />
      ))}
    </div>
  );
}

function Axis({ span }: { span: Span }) {
  const { language } = useLanguage();
  const name = new Intl.DateTimeFormat(LOCALE[language], { month: 'short', timeZone: 'UTC' });
  return (
    <div className={classes.axis} aria-hidden>
      {monthsOf(span).map((month) => (
        <span key={month}>
          {name.format(Date.parse(month))}
          {(month === span.from || month.endsWith('-01-01')) && ` ${month.slice(0, 4)}`}
        </span>
      ))}
    </div>
  );
}

function Lane({ lane, span }: { lane: TimelineLane; span: Span }) {
  const words = useWords(timelineWords);
  return (
    <section className={classes.lane} aria-label={lane.title}>
      <h2>
        <VerdictBadge verdict={lane.verdict} />{' '}
        <Link to={`/agreements/${lane.cooperationId}`}>{lane.title}</Link>
      </h2>
      {lane.actions.length === 0 && <p className={classes.none}>{words.noActions}</p>}
      <ul>
        {lane.actions.map((action) => (
          <Bar key={action.actionId} action={action} lane={lane} span={span} />
        ))}
      </ul>
    </section>
  );
}

function Bar({ action, lane, span }: { action: TimelineAction; lane: TimelineLane; span: Span }) {
  const words = useWords(timelineWords);
  const text = useTimeText();
  const { startsOn, dueOn, milestones, word } = action;
  const days = [startsOn, dueOn, ...milestones.map((milestone) => milestone.dueOn)].filter(
    (day) => day !== undefined,
  );
  const { left, width } = barOf(days, span);
  const now = today();
  return (
    <li className={classes.action} data-word={word}>
      <div>
        <Link to={`/agreements/${lane.cooperationId}/plan`}>{action.title}</Link>
        <span className={classes.facts}>
          {words.word[word]} · {text.time(action)} · {action.ownerName}
        </span>
        <ul className="visuallyHidden">
          {milestones.map((milestone) => (
            <li key={milestone.milestoneId}>{text.milestone(milestone)}</li>
          ))}
        </ul>
      </div>
      <div className={classes.track} aria-hidden>
        {monthsOf(span).map((month) => (
          <span
            key={month}
            className={classes.month}
            style={{ left: `${placeOf(month, span)}%` }}
          />
        ))}
        <span className={classes.bar} style={{ left: `${left}%`, width: `${width}%` }} />
        {milestones
          .filter((milestone) => milestone.dueOn >= span.from && milestone.dueOn <= span.to)
          .map((milestone) => (
            <span
              key={milestone.milestoneId}
              className={classes.milestone}
              data-confirmed={milestone.confirmedOn !== undefined || undefined}
              data-late={milestone.late || undefined}
              title={text.milestone(milestone)}
              style={{ left: `${placeOf(milestone.dueOn, span)}%` }}
            />
          ))}
        {now >= span.from && now <= span.to && (
          <span
            className={classes.today}
            title={words.today}
            style={{ left: `${placeOf(now, span)}%` }}
          />
        )}
      </div>
    </li>
  );
}
