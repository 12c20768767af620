import { Anchor, Button, Code, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiError, errorsByPath } from '../api/problem';
import { registerPattern, setRegisterPattern } from '../api/register-numbers';
import { useCommand } from '../api/use-command';
import classes from '../agreement/agreement.module.css';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { numberingWords } from './numbering-words';

/** How the bureau numbers its register: what holds, what its first number looks like, and its change. */
export function NumberingScreen() {
  const words = useWords(numberingWords);
  const may = useMay();
  useTitle(words.title);
  const found = useQuery({
    queryKey: ['register-pattern'],
    queryFn: ({ signal }) => registerPattern(signal),
  });
  if (found.isPending) return <Waiting lines={4} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { pattern, example } = found.data;
  return (
    <div className={page.stack} style={{ maxWidth: 720 }}>
      <div>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <p className={page.help}>{words.intro}</p>
        <Anchor component={Link} to="/agreements">
          {words.back}
        </Anchor>
      </div>
      <section className={page.panel}>
        <h2>{words.now}</h2>
        {pattern ? (
          <dl className={page.facts}>
            <dt>{words.pattern}</dt>
            <dd>
              <Code>{pattern}</Code>
            </dd>
            <dt>{words.first}</dt>
            <dd>{example}</dd>
          </dl>
        ) : (
          <p>{words.none}</p>
        )}
        {!may('agreements.end') && <p className={page.help}>{words.onlyHead}</p>}
      </section>
      {may('agreements.end') && <Change pattern={pattern ?? '415.4/{no:3}/KS/{year}'} />}
    </div>
  );
}

const PARTS = ['no', 'year', 'month', 'roman'] as const;

function Change({ pattern }: { pattern: string }) {
  const words = useWords(numberingWords);
  const [typed, setTyped] = useState(pattern);
  const save = useCommand((next: string, key) => setRegisterPattern(next, key));
  const faults = save.error instanceof ApiError ? errorsByPath(save.error.problem.errors) : {};
  return (
    <section className={page.panel} aria-labelledby="change-pattern">
      <h2 id="change-pattern">{words.change}</h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(typed.trim());
        }}
      >
        <TextInput
          label={words.pattern}
          description={words.patternHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          autoComplete="off"
          value={typed}
          error={faults.pattern}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div>
          <b>{words.parts}</b>
          <dl className={page.facts}>
            {PARTS.map((part) => [
              <dt key={part}>
                <Code>{`{${part}}`}</Code>
              </dt>,
              <dd key={`${part} means`}>{words.part[part]}</dd>,
            ])}
          </dl>
        </div>
        <p className={page.help}>{words.kept}</p>
        {!faults.pattern && <Refusal error={save.error} />}
        <div>
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
