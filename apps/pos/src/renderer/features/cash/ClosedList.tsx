import type { FundCloseView } from '@galley/pos/contract';
import { cashWords as words } from '../../app/cash-words.ts';
import { listed } from '../../app/listed.ts';
import { sessionTitle } from '../../parts/session-title.ts';
import { useFormat } from '../../state/format.ts';
import { OverShort } from './OverShort.tsx';

/** What was counted last, and what came to be known of it since. */
export function ClosedList({ closed }: { readonly closed: readonly FundCloseView[] }) {
  if (closed.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.closedTitle}</h3>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {closed.map((one) => (
          <Closed key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Closed({ one }: { readonly one: FundCloseView }) {
  const { money, when } = useFormat();
  return (
    <li className="hairline-b pb-3" data-testid="fund-closed">
      <p className="m-0 text-body">{sessionTitle(one)}</p>
      <p className="m-0 text-label text-ink-2">{`${one.employeeName} · ${when(one.countedAt)}`}</p>
      <OverShort minor={one.overShortMinor} />
      {one.lateMinor === 0 ? null : (
        <p className="m-0 text-label">{words.late(money(one.lateMinor))}</p>
      )}
      {one.afterMinor === 0 ? null : (
        <p className="m-0 text-label">{words.after(money(one.afterMinor))}</p>
      )}
      {one.provisional.length === 0 ? null : (
        <p className="m-0 text-label">{words.provisional(listed(one.provisional))}</p>
      )}
      {one.closedAgain ? <p className="m-0 text-label">{words.closedAgain}</p> : null}
    </li>
  );
}
