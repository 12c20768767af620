import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Criteria, MappingEntry } from '../api/mapping';
import page from '../app/page.module.css';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { entryWords } from './entry-words';
import classes from './mapping.module.css';
import { mappingWords } from './mapping-words';

const JUDGED = ['BENEFIT', 'URGENCY', 'READINESS'] as const;
const LEVELS = ['0', '1', '2', '3', '4'];

interface Props {
  entry: MappingEntry;
  sending: boolean;
  onSend: (body: { criteria: Criteria; noPlanLinkReason?: string }) => void;
  onCancel: () => void;
}

/** Judges what a priority is made of; the score is computed, never typed. */
export function PriorityForm({ entry, sending, onSend, onCancel }: Props) {
  const words = useWords(entryWords);
  const forms = useWords(formWords);
  const names = useWords(mappingWords).criterion;
  const [criteria, setCriteria] = useState<Criteria>({ BENEFIT: 2, URGENCY: 2, READINESS: 2 });
  const [why, setWhy] = useState(entry.noPlanLinkReason ?? '');
  const unplanned = entry.planLinks.length === 0;
  return (
    <form
      className={classes.form}
      aria-label={words.prioritise}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ criteria, ...(unplanned && { noPlanLinkReason: why.trim() }) });
      }}
    >
      <p className={page.help}>{words.prioritiseHelp}</p>
      {JUDGED.map((criterion) => (
        <div key={criterion}>
          <div id={`judge-${criterion}`}>{names[criterion]}</div>
          <SegmentedControl
            aria-labelledby={`judge-${criterion}`}
            fullWidth
            data={LEVELS}
            value={String(criteria[criterion])}
            onChange={(level) => setCriteria({ ...criteria, [criterion]: Number(level) })}
          />
        </div>
      ))}
      {unplanned && (
        <Textarea
          label={words.planReason}
          required
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      <Group>
        <Button type="submit" loading={sending}>
          {words.prioritise}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}
