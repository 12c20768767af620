import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useWords } from '../language/language';
import { tableWords } from './table-words';

interface Props<Column extends string> {
  columns: Record<Column, string>;
  shown: readonly Column[];
  onChoose: (columns: readonly string[]) => void;
}

/** The columns to choose from, behind a button; the first column, which names the row, always stays. */
export function ColumnChoice<Column extends string>({ columns, shown, onChoose }: Props<Column>) {
  const words = useWords(tableWords);
  return (
    <Popover trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          className="screenOnly"
          leftSection={<IconColumns3 size={18} aria-hidden />}
        >
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.columns}>
        <Checkbox.Group aria-label={words.columns} value={[...shown]} onChange={onChoose}>
          <Stack gap="xs">
            {Object.entries<string>(columns).map(([column, label]) => (
              <Checkbox key={column} value={column} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
