import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { Funding } from '../api/figures';
import { fundingWords } from '../funding/funding-words';
import { SpendFunding } from '../funding/spend-funding';
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
  const money = useWords(fundingWords);
  const [open, setOpen] = useState<'secure' | 'spend' | null>(null);
  const close = () => setOpen(null);
  const label = words.secureFor(action, String(funding.fiscalYear));
  const spending = money.spendFor(action, String(funding.fiscalYear));
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row">{action}</Table.Th>
        <Table.Td data-label={words.year}>{funding.fiscalYear}</Table.Td>
        <Table.Td data-label={words.source}>
          {words.sources[funding.source]}
          {funding.accountCode && <span className={classes.sub}>{funding.accountCode}</span>}
        </Table.Td>
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
            {funding.source !== 'NONE_REQUIRED' && !open && (
              <>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={label}
                  onClick={() => setOpen('secure')}
                >
                  {words.secure}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={spending}
                  onClick={() => setOpen('spend')}
                >
                  {money.spend}
                </Button>
              </>
            )}
          </Table.Td>
        )}
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={7}>
            {open === 'secure' ? (
              <SecureFunding funding={funding} label={label} onDone={close} />
            ) : (
              <SpendFunding funding={funding} label={spending} onDone={close} />
            )}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
