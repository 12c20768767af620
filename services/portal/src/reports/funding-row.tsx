import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { Funding } from '../api/figures';
import { useWords } from '../language/language';
import { Amount } from './amount';
import classes from './reports.module.css';
import { reportsWords } from './reports-words';
import { SecureFunding } from './secure-funding';

interface Props {
  funding: Funding;
  action: string;
  writes: boolean;
}

export function FundingRow({ funding, action, writes }: Props) {
  const words = useWords(reportsWords);
  const [securing, setSecuring] = useState(false);
  const label = words.secureFor(action, String(funding.fiscalYear));
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row">{action}</Table.Th>
        <Table.Td data-label={words.year}>{funding.fiscalYear}</Table.Td>
        <Table.Td data-label={words.source}>{words.sources[funding.source]}</Table.Td>
        <Table.Td className={classes.number} data-label={words.planned}>
          <Amount of={funding.planned} />
        </Table.Td>
        <Table.Td className={classes.number} data-label={words.available}>
          <Amount of={funding.available} />
        </Table.Td>
        <Table.Td className={classes.number} data-label={words.spent}>
          <Amount of={funding.spent} />
        </Table.Td>
        {writes && (
          <Table.Td>
            {funding.source !== 'NONE_REQUIRED' && !securing && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={label}
                onClick={() => setSecuring(true)}
              >
                {words.secure}
              </Button>
            )}
          </Table.Td>
        )}
      </Table.Tr>
      {securing && (
        <Table.Tr>
          <Table.Td colSpan={7}>
            <SecureFunding funding={funding} label={label} onDone={() => setSecuring(false)} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
