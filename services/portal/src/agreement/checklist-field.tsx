import { Checkbox, Group } from '@mantine/core';
import type { Checklist } from '../api/agreements';
import { useWords } from '../language/language';
import { recordWords } from './record-words';
import { stagesWords } from './stages-words';

export const MARKS = ['initialled', 'dutyStamped', 'sealed', 'copyReceived'] as const;

export const NO_MARKS: Checklist = {
  initialled: false,
  dutyStamped: false,
  sealed: false,
  copyReceived: false,
};

interface Props {
  value: Checklist;
  onChange: (marks: Checklist) => void;
  /** Marks that are there already: they don't go away again. */
  settled?: Checklist;
}

/** What the signed paper bears: initials, duty stamp, seal, and whether the copy is here. */
export function ChecklistField({ value, onChange, settled = NO_MARKS }: Props) {
  const words = useWords(stagesWords);
  const marks = useWords(recordWords).checklist;
  return (
    <Checkbox.Group
      label={words.checklist}
      value={MARKS.filter((mark) => value[mark])}
      onChange={(ticked) =>
        onChange({
          initialled: ticked.includes('initialled'),
          dutyStamped: ticked.includes('dutyStamped'),
          sealed: ticked.includes('sealed'),
          copyReceived: ticked.includes('copyReceived'),
        })
      }
    >
      <Group mt="xs">
        {MARKS.map((mark) => (
          <Checkbox key={mark} value={mark} label={marks[mark]} disabled={settled[mark]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
