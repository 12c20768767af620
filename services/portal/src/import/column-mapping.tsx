import { Button, NativeSelect, Table } from '@mantine/core';
import { AGREEMENT_COLUMNS, PARTY_COLUMNS, sheetHeading } from '@nyata/contracts';
import { useState } from 'react';
import { checkImport, type ImportDetail } from '../api/imports';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { useLanguage, useWords } from '../language/language';
import classes from './import.module.css';
import { importWords } from './import-words';

const SIDES = 4;

/** Every field that a column may be, in groups: an agreement's own, and those of each side. */
function useFields(mapping: Record<number, string>) {
  const words = useWords(importWords);
  const { language } = useLanguage();
  const option = (value: string) => ({ value, label: sheetHeading(value, language) ?? value });
  const used = Object.values(mapping).map((field) => Number(field.split('.')[1] ?? 0));
  const sides = Array.from({ length: Math.max(SIDES, ...used) }, (_, index) => index + 1);
  return [
    { value: '', label: words.aside },
    { group: words.general, items: Object.keys(AGREEMENT_COLUMNS).map(option) },
    ...sides.map((side) => ({
      group: words.ofParty(String(side)),
      items: Object.keys(PARTY_COLUMNS).map((name) => option(`${name}.${side}`)),
    })),
  ];
}

/** What each column of the file is: guessed, and mended by a person before the dry run. */
export function ColumnMapping({ detail, busy }: { detail: ImportDetail; busy: boolean }) {
  const words = useWords(importWords);
  const [mapping, setMapping] = useState<Record<number, string>>(() =>
    Object.fromEntries(detail.columns.map(({ column, field }) => [column, field ?? ''])),
  );
  const [open, setOpen] = useState(detail.status === 'UPLOADED');
  const fields = useFields(mapping);
  const check = useCommand(
    (chosen: Record<number, string>, key) => checkImport(detail, chosen, key),
    () => setOpen(false),
  );
  return (
    <details
      className={page.panel}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>{words.mapping}</summary>
      <p className={page.help}>{words.mappingHelp}</p>
      <div className={page.wide}>
        <Table aria-label={words.mapping} className={classes.mapping}>
          <Table.Thead>
            <Table.Tr>
              {[words.column, words.sample, words.field].map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {detail.columns.map(({ column, heading, sample }) => (
              <Table.Tr key={column}>
                <Table.Th scope="row">{heading || `#${column + 1}`}</Table.Th>
                <Table.Td className={classes.sample}>{sample.filter(Boolean).join(' · ')}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={words.fieldOf(heading || `#${column + 1}`)}
                    data={fields}
                    value={mapping[column] ?? ''}
                    onChange={({ currentTarget }) =>
                      setMapping({ ...mapping, [column]: currentTarget.value })
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Refusal error={check.error} />
      <Button
        mt="sm"
        disabled={busy}
        loading={check.isPending}
        onClick={() => check.mutate(mapping)}
      >
        {detail.status === 'UPLOADED' ? words.check : words.checkAgain}
      </Button>
    </details>
  );
}
