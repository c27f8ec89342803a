import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { words } from '../../app/words.ts';
import { AllergyStrip, isShortStrip } from '../../parts/AllergyStrip.tsx';
import { CustomerStrip } from '../../parts/CustomerStrip.tsx';
import { DeliveryRow } from '../../parts/DeliveryRow.tsx';
import { Exceptions } from '../../parts/Exceptions.tsx';
import { GuestCheckState } from '../../parts/GuestCheckState.tsx';
import { Contradictions, MergedAway, Siblings } from '../../parts/Kin.tsx';
import { MarkerTwice } from '../../parts/MarkerTwice.tsx';
import { Overpaid } from '../../parts/Overpaid.tsx';
import { PaidNotSent } from '../../parts/PaidNotSent.tsx';
import { PromiseRow } from '../../parts/PromiseRow.tsx';
import { SeatStrip } from '../../parts/SeatStrip.tsx';
import { Due, Totals } from '../../parts/Totals.tsx';
import { TypeStrip } from '../../parts/TypeStrip.tsx';
import { useRead } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';
import { wishesPrice } from '../../state/wish-price.ts';
import { ActionBar } from './ActionBar.tsx';
import { CheckHead } from './CheckHead.tsx';
import { CheckLines } from './CheckLines.tsx';

/** The check in hand from its head to what is due, and the three things to do with it. */
export function CheckPanel() {
  return (
    <section
      aria-label={words.check}
      className="hairline-s flex h-full min-h-0 w-[clamp(24rem,36vw,34rem)] shrink-0 flex-col bg-surface"
      data-testid="check-panel"
    >
      <TypeStrip />
      <CheckHead />
      <Pinned />
      <Scrolled>
        <PromiseRow />
        <DeliveryRow />
        <Party />
        <Loud />
      </Scrolled>
      <Sums />
      <ActionBar />
    </section>
  );
}

/** Always in sight: allergies in few words, and the seat that is rung for. */
function Pinned() {
  const check = useRead((models) => models.check);
  if (!check) return null;
  return (
    <>
      {isShortStrip(check.allergies) ? <AllergyStrip check={check} /> : null}
      <SeatStrip check={check} />
    </>
  );
}

/** However much there is to say of the check, it scrolls with the lines and takes no room from them. */
function Scrolled({ children }: { readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const strips = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (strips.current === null || region.current === null) return undefined;
    const turn = new ResizeObserver(() => turnToLines(region.current));
    turn.observe(strips.current);
    turn.observe(region.current);
    return () => turn.disconnect();
  }, []);
  return (
    <div
      ref={region}
      className="scroll-region flex min-h-0 grow basis-0 flex-col"
      data-testid="check-body"
    >
      <div ref={strips} className="flex shrink-0 flex-col">
        {children}
      </div>
      <CheckLines />
    </div>
  );
}

/** What is new above the lines does not push them out of sight: the one in hand, else the newest. */
const turnToLines = (region: HTMLElement | null): void => {
  const line = region?.querySelector('[data-in-hand]') ?? region?.querySelector('[data-newest]');
  line?.scrollIntoView({ block: 'nearest' });
};

/** Other checks of the guests at this table, whose check it is, and allergies that take many words. */
function Party() {
  const check = useRead((models) => models.check);
  if (!check) return null;
  return (
    <>
      {isShortStrip(check.allergies) ? null : <AllergyStrip check={check} />}
      <CustomerStrip checkId={check.id} />
      <Siblings check={check} />
    </>
  );
}

/** Above the lines: what must not be overlooked of this check. */
function Loud() {
  const check = useRead((models) => models.check);
  if (!check) return null;
  return (
    <div className="flex flex-col gap-2 px-3 py-2 empty:hidden">
      <PaidNotSent check={check} />
      <MarkerTwice check={check} />
      {check.overpaidMinor > 0 ? <Overpaid check={check} /> : null}
      <MergedAway check={check} />
      <Contradictions check={check} />
      <GuestCheckState check={check} />
      <Exceptions types={check.exceptions} />
    </div>
  );
}

/** Taps that the core has not heard of are in no sum: a guest must not be told less than is due. */
function NotCounted() {
  const waiting = useRead(({ pending, connection, held }) =>
    connection === 'connected' && held === 0
      ? 0
      : pending.reduce((sum, { quantity }) => sum + quantity, 0),
  );
  if (waiting === 0) return null;
  return (
    <span role="status" data-testid="not-counted">
      {words.notCounted(waiting)}
    </span>
  );
}

const WaitsForTable = () => (
  <span role="status" data-testid="waits-for-table">
    {words.waitsForTable}
  </span>
);

function Sums() {
  const check = useRead((models) => models.check);
  const waits = useUi(({ checkId, draft }) => checkId === null && draft.lines.length > 0);
  const waitingMinor = useWaitingMinor();
  return (
    <div className="hairline-t flex flex-col gap-1 px-4 pt-2 pb-1">
      {check ? <Totals check={check} aboveDue /> : null}
      {waits ? (
        <Due minor={waitingMinor} note={<WaitsForTable />} />
      ) : (
        <Due minor={check?.dueMinor ?? 0} note={<NotCounted />} />
      )}
    </div>
  );
}

/** By the menu on the screen; the check of the table will say what it comes to. */
const useWaitingMinor = (): number => {
  const wishes = useUi(({ draft }) => draft.lines);
  const menu = useRead((models) => models.menu);
  return useMemo(() => (menu === undefined ? 0 : wishesPrice(wishes)), [wishes, menu]);
};
