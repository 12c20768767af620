import { Alert, Button, Group, Text } from '@mantine/core';
import { clockTime, dateOfInstant } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { formWords } from './form-words';

interface Props {
  at: string;
  onUse: () => void;
  onDrop: () => void;
}

/** Offers what was typed earlier, with its time; nothing typed is ever lost silently. */
export function DraftOffer({ at, onUse, onDrop }: Props) {
  const words = useWords(formWords);
  const format = useFormat();
  const time = `${format.longDate(dateOfInstant(at))} ${clockTime(at)}`;
  return (
    <Alert color="teal" variant="outline" role="status">
      <Text mb="xs">{words.draftFound(time)}</Text>
      <Group gap="xs">
        <Button size="sm" onClick={onUse}>
          {words.draftUse}
        </Button>
        <Button size="sm" variant="default" onClick={onDrop}>
          {words.draftDrop}
        </Button>
      </Group>
    </Alert>
  );
}
