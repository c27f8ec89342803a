import type { OfficeCurrencies, OfficeExchangeRate } from '@galley/backoffice/contract';
import { rateText } from '@galley/domain';
import { type Column, EmptyState, Skeleton, Table } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { RateFields } from './RateFields.tsx';

/** Which foreign currencies are taken, from when and at what rate. */
export function CurrenciesPage() {
  const { value } = useAnswer('currencies', {});
  const may = useMay('close_day');
  if (value === undefined) return <Skeleton shape="row" count={4} label={words.loading} />;
  return (
    <div className="flex max-w-[56rem] flex-col gap-8" data-testid="currencies-page">
      <p className="m-0 max-w-[46rem] text-body text-ink-2">{words.currenciesIntro}</p>
      {may ? <RateFields key={value.currency} house={value.currency} today={value.today} /> : null}
      <Rates {...value} />
    </div>
  );
}

const COLUMNS = (house: string): readonly Column<OfficeExchangeRate>[] => [
  { id: 'currency', header: words.rateColumns.currency, cell: ({ currency }) => currency },
  { id: 'from', header: words.rateColumns.from, cell: ({ validFrom }) => validFrom },
  {
    ...{ id: 'rate', header: words.rateColumns.rate },
    cell: ({ currency, rateNano, rounding }) =>
      rateNano === 0
        ? words.rateNotTaken
        : `1 ${currency} = ${rateText(rateNano)} ${house} · ${words.rateRoundings[rounding]}`,
  },
  {
    ...{ id: 'standing', header: words.rateColumns.standing },
    cell: ({ standing }) => words.rateStandings[standing],
  },
];

function Rates({ currency, rates }: OfficeCurrencies) {
  return (
    <Section title={words.currencyRates}>
      <Table
        label={words.currencyRates}
        columns={COLUMNS(currency)}
        rows={rates}
        rowKey={({ currency: code, validFrom }) => `${code}:${validFrom}`}
        empty={<EmptyState title={words.noCurrencies} />}
      />
    </Section>
  );
}
