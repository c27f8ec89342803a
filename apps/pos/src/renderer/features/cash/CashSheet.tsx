import type { FundsView } from '@galley/pos/contract';
import { SideSheet, Skeleton } from '@galley/ui';
import { useState } from 'react';
import { cashWords as words } from '../../app/cash-words.ts';
import { words as registerWords } from '../../app/words.ts';
import { useFunds } from '../../state/cash-acts.ts';
import { closeSheet, type PayWish } from '../../state/ui.store.ts';
import { ClosedList } from './ClosedList.tsx';
import { CountForm } from './CountForm.tsx';
import type { CashStep, GoTo } from './cash-steps.ts';
import { DaySheet } from './DaySheet.tsx';
import { MoveForm } from './MoveForm.tsx';
import { OpenFund } from './OpenFund.tsx';
import { OpenSession } from './OpenSession.tsx';
import { OpenKeys, StoreKeys } from './OtherFunds.tsx';
import { PendingCards } from './PendingCards.tsx';
import { Reports } from './Reports.tsx';

/** Drawers, what is moved and counted, X and Z; or the drawer that a payment waits for. */
export function CashSheet({ then }: { readonly then?: PayWish | undefined }) {
  const funds = useFunds();
  const [at, setAt] = useState<CashStep>();
  const back = () => setAt(undefined);
  if (then !== undefined) return <OpenFund type="drawer" then={then} />;
  if (at?.step === 'open') return <OpenFund type={at.type} onBack={back} />;
  if (at?.step === 'day') return <DaySheet onBack={back} />;
  const currencies = funds?.currencies ?? [];
  if (at?.step === 'move')
    return (
      <MoveForm
        {...{ currencies, type: at.type, place: at.place, title: at.title }}
        onDone={back}
      />
    );
  if (at?.step === 'count') {
    const denominations = funds?.denominations ?? [];
    return <CountForm {...at} {...{ denominations, currencies }} onDone={back} />;
  }
  return (
    <SideSheet open onClose={closeSheet} title={words.cash} closeLabel={registerWords.close}>
      {funds ? (
        <Home funds={funds} onGo={setAt} />
      ) : (
        <Skeleton shape="row" count={4} label={registerWords.loading} />
      )}
    </SideSheet>
  );
}

function Home({ funds, onGo }: { readonly funds: FundsView; readonly onGo: GoTo }) {
  return (
    <div className="flex flex-col gap-7" data-testid="cash-home">
      <section className="flex flex-col gap-4">
        {funds.open.length === 0 ? (
          <p className="m-0 text-body text-ink-2">{words.noneOpen}</p>
        ) : null}
        {funds.open.map((session) => (
          <OpenSession key={session.id} session={session} mayMove={funds.mayMove} onGo={onGo} />
        ))}
        <OpenKeys funds={funds} onGo={onGo} />
      </section>
      <PendingCards />
      <Reports funds={funds} onGo={onGo} />
      {funds.mayClose ? <StoreKeys funds={funds} onGo={onGo} /> : null}
      <ClosedList closed={funds.closed} />
    </div>
  );
}
