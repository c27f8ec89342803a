import type { SalesView } from '@galley/backoffice/contract';
import { Skeleton } from '@galley/ui';
import { words } from '../../app/words.ts';
import { DayPicker } from '../../parts/DayPicker.tsx';
import { Page } from '../../parts/Page.tsx';
import { useSync } from '../../parts/SyncBadge.tsx';
import { useFormat, useSite } from '../../state/format.ts';
import { useAnswer, useRead } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';
import { CategoryBars } from './CategoryBars.tsx';
import { Headline } from './Headline.tsx';
import { HourBars } from './HourBars.tsx';
import { ItemsTable } from './ItemsTable.tsx';
import { NoSales } from './NoSales.tsx';
import { SalesLadder } from './SalesLadder.tsx';
import { TakenOffTable } from './TakenOffTable.tsx';
import { TaxTable } from './TaxTable.tsx';
import { TenderList } from './TenderList.tsx';

/** The day's money as it comes in. */
export function TodayPage() {
  const day = useUi((ui) => ui.day);
  const { value: sales, failure } = useAnswer('sales', day === null ? {} : { businessDate: day });
  const date = useFormat().date;
  const site = useSite();
  const connected = useRead(({ connection }) => connection === 'connected');
  const shown = day ?? site?.businessDate;
  return (
    <Page
      testId="page-today"
      title={shown === undefined ? words.routes.today : date(shown)}
      actions={<DayPicker />}
      failure={failure}
    >
      <div className="scroll-region h-full px-6 pt-2 pb-10">
        {sales === undefined ? (
          <Skeleton shape="row" count={6} label={words.loading} />
        ) : (
          <Day sales={sales} live={connected && sales.businessDate === site?.businessDate} />
        )}
      </div>
    </Page>
  );
}

const isEmpty = (sales: SalesView): boolean =>
  sales.checksSettled === 0 && sales.refundsMinor === 0 && sales.paidMinor === 0;

function Day({ sales, live }: { readonly sales: SalesView; readonly live: boolean }) {
  const heard = useSync()?.mode !== 'alone';
  if (isEmpty(sales)) return <NoSales sales={sales} live={live} />;
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 min-[1100px]:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-8">
        <Headline sales={sales} live={live} heard={heard} />
        <HourBars sales={sales} live={live} />
        <TakenOffTable />
        <ItemsTable sales={sales} />
      </div>
      <div className="flex min-w-0 flex-col gap-8">
        <SalesLadder sales={sales} />
        <CategoryBars sales={sales} />
        <TenderList sales={sales} />
        <TaxTable sales={sales} />
      </div>
    </div>
  );
}
