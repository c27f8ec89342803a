import type { SalesView } from '@galley/backoffice/contract';
import { Button, EmptyState } from '@galley/ui';
import { CalendarX2, Sunrise } from 'lucide-react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { lookAtDay, useDays } from '../../parts/DayPicker.tsx';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';

type NoSalesProps = { readonly sales: SalesView; readonly live: boolean };

const showOpen = (): void =>
  void useUi.setState({ route: 'checks', checkFilter: 'open', checkId: null });

/** A day without sales: why, what is to come, and the way to the last day that had some. */
export function NoSales({ sales, live }: NoSalesProps) {
  const { money } = useFormat();
  const help = live ? words.noSalesHelp : words.noSalesThenHelp;
  const open = sales.checksOpen > 0;
  const Icon = live ? Sunrise : CalendarX2;
  return (
    <div data-testid="no-sales" className="flex h-full flex-col items-center gap-8 pt-[8vh]">
      <div>
        <EmptyState
          icon={<Icon aria-hidden />}
          title={live ? words.noSales : words.noSalesThen}
          action={open ? <Button onPress={showOpen}>{words.showOpenChecks}</Button> : undefined}
        >
          {open ? words.noSalesOpen(sales.checksOpen, money(sales.openMinor)) : help}
        </EmptyState>
      </div>
      <LastTrade />
    </div>
  );
}

/** The trading day before, so that an empty morning has something to be measured by. */
function LastTrade() {
  const { before, today } = useDays();
  return before === undefined ? null : <DayBefore day={before} today={today} />;
}

function DayBefore({ day, today }: { readonly day: string; readonly today: string | undefined }) {
  const { date, number } = useFormat();
  const sales = useAnswer('sales', { businessDate: day }).value;
  if (sales === undefined) return null;
  return (
    <section
      aria-label={words.lastTrade}
      className="edge flex w-full max-w-[34rem] items-center gap-6 rounded-control border-line px-6 py-4"
    >
      <div className="min-w-0 grow">
        <p className="text-small text-ink-2">
          {words.lastTrade} · {date(day)}
        </p>
        <p className="text-title leading-tight font-semibold">
          <Amount minor={sales.grossMinor} />
        </p>
        <p className="text-small text-ink-2">{words.checksOf(sales.checksSettled, number)}</p>
      </div>
      <Button onPress={() => lookAtDay(day, today)} testId="last-trade">
        {words.lookAtIt}
      </Button>
    </section>
  );
}
