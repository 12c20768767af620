import { Button, TextInput } from '@mantine/core';
import { sheetHeading } from '@nyata/contracts';
import { useState } from 'react';
import { correctRow, type ImportFinding, type ImportRow } from '../api/imports';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { useLanguage, useWords } from '../language/language';
import classes from './import.module.css';
import { importWords } from './import-words';

interface Props {
  importId: string;
  row: ImportRow;
  finding: ImportFinding;
}

/** One thing that is said of a row: what stands there, why it does not do, and where it is mended. */
export function RowFinding({ importId, row, finding }: Props) {
  const words = useWords(importWords);
  const { language } = useLanguage();
  const heading = sheetHeading(finding.field, language);
  return (
    <li>
      <strong>{heading ?? finding.field}</strong>: {finding.detail}
      {finding.value && <div className={page.help}>{words.written(finding.value)}</div>}
      {finding.weight === 'CORRECTION' && heading && !row.agreementId && (
        <Correction importId={importId} row={row} finding={finding} heading={heading} />
      )}
    </li>
  );
}

function Correction({ importId, row, finding, heading }: Props & { heading: string }) {
  const words = useWords(importWords);
  const [value, setValue] = useState(row.values[finding.field] ?? '');
  const correct = useCommand((text: string, key) =>
    correctRow(importId, row.rowNo, { [finding.field]: text }, key),
  );
  return (
    <form
      className={classes.correction}
      onSubmit={(event) => {
        event.preventDefault();
        correct.mutate(value);
      }}
    >
      {finding.proposals?.map((proposal) => (
        <Button
          key={proposal}
          variant="default"
          size="compact-sm"
          onClick={() => correct.mutate(proposal)}
        >
          {words.use(proposal)}
        </Button>
      ))}
      <TextInput
        aria-label={words.correctionOf(heading, String(row.rowNo))}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="light" loading={correct.isPending}>
        {words.save}
      </Button>
      <Refusal error={correct.error} />
    </form>
  );
}
