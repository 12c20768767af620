import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { getDeviations, type Grouping } from '../api/budget';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useLanguage, useWords } from '../language/language';
import { rupiah } from '../language/money';
import { BudgetGaps } from './budget-gaps';
import { budgetWords } from './budget-words';
import { DeviationYears } from './deviation-years';
import { DeviationTable } from './deviation-table';

const GROUPINGS: readonly Grouping[] = ['ORGANISATION', 'REGION', 'COOPERATION', 'ACTION'];
const thisYear = () => new Date().getFullYear();
const YEARS = [-1, 0, 1].map((offset) => thisYear() + offset);

/** What planners look at: deviations by agency and year, and what the budget still lacks. */
export function BudgetScreen() {
  const words = useWords(budgetWords);
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year') ?? thisYear());
  const by = GROUPINGS.find((one) => one === search.get('by')) ?? 'ORGANISATION';
  const set = (change: Record<string, string>) =>
    setSearch({ year: String(year), by, ...change }, { preventScrollReset: true });
  return (
    <div className={page.stack}>
      <div>
        <h1>{words.title}</h1>
        <p className={page.help}>{words.help}</p>
      </div>
      <div className={page.chips}>
        <NativeSelect
          label={words.year}
          value={String(year)}
          data={YEARS.map(String)}
          onChange={(event) => set({ year: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.by}
          value={by}
          data={GROUPINGS.map((value) => ({ value, label: words.grouping[value] }))}
          onChange={(event) => set({ by: event.currentTarget.value })}
        />
      </div>
      <DeviationYears years={YEARS} by={by} />
      <Deviations year={year} by={by} />
      <BudgetGaps />
    </div>
  );
}

function Deviations({ year, by }: { year: number; by: Grouping }) {
  const words = useWords(budgetWords);
  const { language } = useLanguage();
  const found = useQuery({
    queryKey: ['deviations', year, by],
    queryFn: ({ signal }) => getDeviations(year, by, signal),
  });
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { items, total } = found.data;
  return (
    <section className={page.panel}>
      <h2>
        {words.deviation} {year}
      </h2>
      {items.length === 0 ? (
        <p className={page.help}>{words.none}</p>
      ) : (
        <>
          <p className={page.help}>
            {words.total(rupiah(total.planned, language), rupiah(total.available, language))}
          </p>
          <DeviationTable items={items} by={by} />
        </>
      )}
    </section>
  );
}
