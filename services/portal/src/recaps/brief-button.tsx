import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { askExport } from '../api/recaps';
import { useCommand } from '../api/use-command';
import { useMay } from '../app/session';
import { Refusal } from '../failure/failure';
import { useLanguage, useWords } from '../language/language';
import { recapWords } from './recap-words';
import classes from './recaps.module.css';

/** One page for a meeting about this cooperation: asked for here, picked up where all files are. */
export function BriefButton({ cooperationId }: { cooperationId: string }) {
  const words = useWords(recapWords);
  const { language } = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const ask = useCommand(
    (id: string, key) =>
      askExport({ kind: 'BRIEF', format: 'PDF', language, cooperationId: id }, key),
    () => void navigate('/recaps'),
  );
  if (!may('assessments.read')) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        className={`screenOnly ${classes.brief}`}
        loading={ask.isPending}
        onClick={() => ask.mutate(cooperationId)}
      >
        {words.brief}
      </Button>
      <Refusal error={ask.error} />
    </>
  );
}
