import { Button, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { ChangeReason } from '@nyata/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { causeWords } from '../actions/cause-words';
import type { Milestone } from '../api/actions';
import { raiseObstacle, type ObstacleInput } from '../api/obstacles';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import { Refusal } from '../failure/failure';
import { DateField } from '../forms/date-field';
import { Draft } from '../forms/draft';
import { formWords } from '../forms/form-words';
import { useFormat, useWords } from '../language/language';
import { NotSent } from './sent';
import { talkWords } from './talk-words';

interface Typed {
  code: ChangeReason;
  description: string;
  impact: string;
  dueOn: string;
}

const EMPTY: Typed = { code: 'PROCUREMENT', description: '', impact: '', dueOn: '' };

/** What stands in the way of a milestone, and by when it must be gone. */
export function ObstacleForm({ milestone, onSent }: { milestone: Milestone; onSent: () => void }) {
  const words = useWords(talkWords);
  const forms = useWords(formWords);
  const causes = useWords(causeWords).code;
  const format = useFormat();
  const [draft] = useState(() => new Draft<Typed>(`obstacle.${milestone.milestoneId}`));
  const [typed, setTyped] = useState<Typed>(() => draft.read()?.values ?? EMPTY);
  const raise = useCommand(
    (input: ObstacleInput, key) => raiseObstacle(input, key),
    () => {
      draft.drop();
      onSent();
    },
  );
  const unsent = useResend(raise);
  const faults = raise.error instanceof ApiError ? errorsByPath(raise.error.problem.errors) : {};
  const set = (change: Partial<Typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    draft.keep(next);
  };
  return (
    <form
      aria-label={words.obstacleTitle}
      onSubmit={(event) => {
        event.preventDefault();
        raise.mutate({
          about: { milestoneId: milestone.milestoneId },
          code: typed.code,
          description: typed.description.trim(),
          impactDays: format.parseQuantity(typed.impact) ?? undefined,
          dueOn: typed.dueOn,
        });
      }}
    >
      <Stack>
        <Title order={2} size="h3">
          {words.obstacleTitle}
        </Title>
        <NativeSelect
          size="lg"
          label={words.cause}
          data={Object.entries(causes).map(([value, label]) => ({ value, label }))}
          value={typed.code}
          onChange={(event) => set({ code: event.currentTarget.value as ChangeReason })}
        />
        <Textarea
          size="lg"
          autosize
          minRows={3}
          required
          label={words.describe}
          value={typed.description}
          error={faults.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <TextInput
          size="lg"
          inputMode="numeric"
          label={`${words.impact} ${forms.optional}`}
          value={typed.impact}
          error={faults.impactDays}
          onChange={(event) => set({ impact: event.currentTarget.value })}
        />
        <DateField
          size="lg"
          required
          label={words.settleBy}
          value={typed.dueOn}
          error={faults.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        {unsent ? <NotSent /> : <Refusal error={raise.error} />}
        <Button size="lg" type="submit" loading={raise.isPending}>
          {words.obstacleSend}
        </Button>
        <Button size="lg" variant="default" component={Link} to="?">
          {forms.cancel}
        </Button>
      </Stack>
    </form>
  );
}
