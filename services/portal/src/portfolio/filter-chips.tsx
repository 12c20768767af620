import { Button, CopyButton } from '@mantine/core';
import { IconLink, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CooperationType } from '@nyata/contracts';
import { agreementWords } from '../agreements/agreement-words';
import page from '../app/page.module.css';
import type { Rung, Verdict } from '../api/monitoring';
import { listAffairs } from '../api/partners';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import { labelOf, metricWords } from '../recaps/recap-words';
import { useOrganisation } from '../organisations/organisation-name';
import { usePortfolioFilter, type FilterName } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';
import { useRegionNames } from './region-map';
import { shortRegionName } from './tiles';

/** What the page is filtered by, each removable, and the link to this very view. */
export function FilterChips() {
  const words = useWords(portfolioWords);
  const { filter, set, clear } = usePortfolioFilter();
  const labels = useLabels();
  const names = Object.keys(filter) as FilterName[];
  if (names.length === 0) return null;
  return (
    <div className={page.chips} role="group" aria-label={words.filters}>
      {names.map((name) => (
        <Button
          key={name}
          size="compact-md"
          variant="light"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={words.clear(labels(name, filter[name] ?? ''))}
          onClick={() => set(name, null)}
        >
          {labels(name, filter[name] ?? '')}
        </Button>
      ))}
      <Button size="compact-md" variant="subtle" onClick={clear}>
        {words.clearAll}
      </Button>
      <CopyButton value={window.location.href}>
        {({ copied, copy }) => (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconLink size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? words.copied : words.copyLink}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

function useLabels(): (name: FilterName, value: string) => string {
  const verdicts = useWords(verdictWords);
  const { filter } = usePortfolioFilter();
  const regions = useRegionNames();
  const lead = useOrganisation(filter.leadOrganisationId);
  const party = useOrganisation(filter.partyOrganisationId);
  const agency = useOrganisation(filter.agencyId);
  const words = useWords(portfolioWords);
  const types = useWords(agreementWords);
  const metrics = useWords(metricWords);
  const format = useFormat();
  const affairs = useQuery({
    queryKey: ['affairs'],
    queryFn: ({ signal }) => listAffairs(signal),
    staleTime: Infinity,
    enabled: filter.affairCode !== undefined,
  });
  return (name, value) => {
    switch (name) {
      case 'verdict':
        return verdicts.verdict[value as Verdict] ?? value;
      case 'rung':
        return verdicts.rung[Number(value) as Rung] ?? value;
      case 'minRung':
        return verdicts.atLeast(verdicts.rung[Number(value) as Rung] ?? value);
      case 'regionCode':
        return shortRegionName(regions.get(value) ?? value);
      case 'leadOrganisationId':
        return lead?.name ?? '…';
      case 'partyOrganisationId':
        return party?.name ?? '…';
      case 'affairCode':
        return affairs.data?.items.find(({ code }) => code === value)?.name ?? value;
      case 'agencyId':
        return agency?.name ?? '…';
      case 'metric':
        return labelOf(metrics.label, value);
      case 'endsBefore':
        return words.endsBefore(format.shortDate(value));
      case 'signingYear':
        return words.signedIn(value);
      case 'cooperationType':
        return types.type[value as CooperationType] ?? value;
      default:
        return value;
    }
  };
}
