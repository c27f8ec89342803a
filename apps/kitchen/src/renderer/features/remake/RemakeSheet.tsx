import { REMAKE_REASON_TEXT, REMAKE_REASONS, type RemakeReason } from '@galley/domain';
import type { TicketLineView, TicketView } from '@galley/kitchen/contract';
import { Button, QuantityStepper, SideSheet } from '@galley/ui';
import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { makeAgain, type RemakeCounts, remakeableLines } from '../../state/remake-acts.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';

/** What of a ticket is made again, and why: one touch on the reason does it. */
export function RemakeSheet() {
  const open = useUi((ui) => ui.sheet === 'remake');
  const tickets = useUi((ui) => ui.again);
  const key = tickets.map(({ id }) => id).join(' ');
  return (
    <SideSheet
      open={open}
      onClose={() => openSheet(null)}
      title={`${tickets[0]?.label ?? ''}: make again`}
      width="wide"
    >
      <Choice key={key} tickets={tickets} />
    </SideSheet>
  );
}

/** Of one dish there is nothing to choose. */
const firstCounts = (lines: readonly TicketLineView[]): RemakeCounts => {
  const [only] = lines;
  return only !== undefined && lines.length === 1 ? { [only.lineId]: 1 } : {};
};

function Choice({ tickets }: { readonly tickets: readonly TicketView[] }) {
  const lines = tickets.flatMap(remakeableLines);
  const [counts, setCounts] = useState(() => firstCounts(lines));
  const chosen = Object.values(counts).some((count) => count > 0);
  const ask = (reason: RemakeReason) => {
    openSheet(null);
    void makeAgain(tickets, counts, reason);
  };
  return (
    <div className="flex flex-col gap-8" data-testid="remake-sheet">
      <section className="flex flex-col gap-3">
        <h3 className="m-0 text-lead font-bold">Which</h3>
        {lines.map((line) => (
          <Dish
            key={line.lineId}
            line={line}
            count={counts[line.lineId] ?? 0}
            onCount={(count) => setCounts({ ...counts, [line.lineId]: count })}
          />
        ))}
      </section>
      <section className="flex flex-col gap-3">
        <h3 className="m-0 text-lead font-bold">Why</h3>
        <div className="flex flex-wrap gap-keys">
          {REMAKE_REASONS.map((reason) => (
            <Button
              key={reason}
              size="tile"
              disabled={!chosen}
              icon={<RotateCcw aria-hidden size="1.2em" />}
              testId={`remake-${reason}`}
              onPress={() => ask(reason)}
            >
              {REMAKE_REASON_TEXT[reason]}
            </Button>
          ))}
        </div>
        <p className="m-0 text-label text-ink-2">
          It stands at its station as REMAKE, before others. The check stays as it is.
        </p>
      </section>
    </div>
  );
}

type DishProps = {
  readonly line: TicketLineView;
  readonly count: number;
  readonly onCount: (count: number) => void;
};

function Dish({ line, count, onCount }: DishProps) {
  const left = line.quantity - line.voidedQuantity;
  return (
    <div className="flex flex-wrap items-center gap-keys">
      <Button
        size="tile"
        aria-pressed={count > 0}
        icon={<Check aria-hidden size="1.1em" opacity={count > 0 ? 1 : 0} />}
        testId={`again-${line.name}`}
        onPress={() => onCount(count > 0 ? 0 : 1)}
      >
        {count > 1 ? `${count} ${line.name}` : line.name}
      </Button>
      {left > 1 ? (
        <QuantityStepper label={line.name} value={count} min={0} max={left} onChange={onCount} />
      ) : null}
    </div>
  );
}
