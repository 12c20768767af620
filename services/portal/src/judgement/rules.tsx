import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Assessment, Clearing, JudgedRule } from '../api/monitoring';
import { useFormat, useLanguage, useWords } from '../language/language';
import { OrganisationName } from '../organisations/organisation-name';
import classes from './judgement.module.css';
import { ruleSentence, ruleTitle } from './rule-sentence';
import { ruleWords } from './rule-words';
import { stepWords } from './step-words';

const ICONS = { RED: IconAlertOctagon, AMBER: IconAlertTriangle, GREEN: IconCircleCheck };
const WEIGHT = { RED: 0, AMBER: 1, GREEN: 2 };

export const byWeight = (rules: readonly JudgedRule[]): JudgedRule[] =>
  [...rules].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);

/** The reasons of a verdict on a card: one sentence each, with the way out. */
export function Reasons({ assessment, most }: { assessment: Assessment; most: number }) {
  const { language } = useLanguage();
  const shown = byWeight(assessment.rules)
    .filter((rule) => rule.level !== 'GREEN')
    .slice(0, most);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {shown.map((rule) => (
        <li key={rule.ruleId} data-level={rule.level}>
          <LevelIcon level={rule.level} />
          <span>
            {ruleSentence(rule, language)} <ClearsIf rule={rule} assessment={assessment} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Every rule of the judgement: fact, since when, what clears it, and who can. */
export function RuleList({ assessment }: { assessment: Assessment }) {
  const words = useWords(ruleWords);
  const { language } = useLanguage();
  const format = useFormat();
  return (
    <ul className={classes.rules}>
      {byWeight(assessment.rules).map((rule) => (
        <li key={rule.ruleId} data-level={rule.level}>
          <div className={classes.ruleHead}>
            <LevelIcon level={rule.level} />
            <span>
              <b>{ruleTitle(rule.ruleId, language)}</b>{' '}
              <span className={classes.levelWord}>{words.level[rule.level]}</span>
              {rule.class === 'PAPER' && ` (${words.paper})`}
            </span>
          </div>
          <p>
            {ruleSentence(rule, language)}{' '}
            {rule.level !== 'GREEN' &&
              rule.since &&
              words.since(words.level[rule.level], format.longDate(rule.since))}{' '}
            {rule.level === 'AMBER' &&
              rule.turnsRedOn &&
              words.turnsRed(format.longDate(rule.turnsRedOn))}
          </p>
          {rule.level !== 'GREEN' && (
            <p>
              <ClearsIf rule={rule} assessment={assessment} />
            </p>
          )}
          <details>
            <summary>{words.details}</summary>
            {words.code(rule.ruleId)}
            {rule.eventId && ` · ${words.event(rule.eventId)}`}
          </details>
        </li>
      ))}
    </ul>
  );
}

function LevelIcon({ level }: { level: JudgedRule['level'] }) {
  const words = useWords(ruleWords);
  const Icon = ICONS[level];
  return <Icon size={18} className={classes.levelIcon} aria-label={words.level[level]} />;
}

function ClearsIf({ rule, assessment }: { rule: JudgedRule; assessment: Assessment }) {
  const words = useWords(stepWords);
  if (rule.clearedBy.length === 0) return null;
  return (
    <span className={classes.clears}>
      {words.clearsIf}:{' '}
      {rule.clearedBy.map((clearing, index) => (
        <span key={`${clearing.action} ${clearing.organisationId ?? ''}`}>
          {index > 0 && `; ${words.or} `}
          {words.clears[clearing.action]} (<Who clearing={clearing} assessment={assessment} />)
        </span>
      ))}
      .
    </span>
  );
}

function Who({ clearing, assessment }: { clearing: Clearing; assessment: Assessment }) {
  const words = useWords(stepWords);
  const id = clearing.organisationId;
  if (!id) return <>{words.who[clearing.by] ?? clearing.by}</>;
  const known = [assessment.leadOrg, ...assessment.parties].find(
    (org) => org.organisationId === id,
  );
  return known ? <>{known.name}</> : <OrganisationName organisationId={id} />;
}
