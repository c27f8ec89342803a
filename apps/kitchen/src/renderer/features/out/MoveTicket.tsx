import type { TicketView } from '@galley/kitchen/contract';
import { Button } from '@galley/ui';
import { Check, CornerUpRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import {
  haveTicketBack,
  isPartlyElsewhere,
  movableLines,
  moveTicket,
  otherStations,
} from '../../state/move-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { openSheet } from '../../state/ui.store.ts';

/** All of it, or some lines, are made at another station. */
export function MoveTicket({ ticket }: { readonly ticket: TicketView }) {
  const all = useRead(({ stations }) => stations);
  const [left, setLeft] = useState<readonly string[]>([]);
  const lines = movableLines(ticket);
  const chosen = lines.map(({ lineId }) => lineId).filter((id) => !left.includes(id));
  const others = otherStations(ticket, all ?? []);
  const back = () => {
    openSheet(null);
    void haveTicketBack(ticket);
  };
  const toggle = (id: string) =>
    setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id]);
  if (others.length === 0 && !isPartlyElsewhere(ticket)) return null;
  return (
    <section className="flex flex-col gap-3" data-testid="move-ticket">
      <h3 className="m-0 text-lead font-bold">Make it at another station</h3>
      {lines.length < 2 ? null : (
        <div className="flex flex-wrap gap-keys">
          {lines.map(({ lineId, name, quantity, voidedQuantity }) => (
            <Button
              key={lineId}
              aria-pressed={chosen.includes(lineId)}
              testId={`move-line-${name}`}
              icon={<Check aria-hidden size="1.1em" opacity={chosen.includes(lineId) ? 1 : 0} />}
              onPress={() => toggle(lineId)}
            >
              {`${quantity - voidedQuantity} ${name}`}
            </Button>
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-keys">
        {others.map((station) => (
          <Button
            key={station.key}
            size="tile"
            disabled={chosen.length === 0}
            icon={<CornerUpRight aria-hidden size="1.2em" />}
            testId={`move-to-${station.key}`}
            onPress={() => {
              openSheet(null);
              void moveTicket(ticket, chosen, station);
            }}
          >
            {station.name}
          </Button>
        ))}
        {isPartlyElsewhere(ticket) ? (
          <Button
            size="tile"
            icon={<Undo2 aria-hidden size="1.2em" />}
            testId="move-back"
            onPress={back}
          >
            Have it back here
          </Button>
        ) : null}
      </div>
    </section>
  );
}
