import type { ExpoOrderView } from '@galley/kitchen/contract';
import { Button, EmptyState, List, ListRow, SideSheet } from '@galley/ui';
import { HandPlatter, RotateCcw, Undo2 } from 'lucide-react';
import { courseText } from '../../state/course-text.ts';
import { labelOf, takeBack } from '../../state/expo.ts';
import { useRead } from '../../state/read.store.ts';
import { useSiteTime } from '../../state/site-time.ts';
import { askAgain, openSheet, useUi } from '../../state/ui.store.ts';

const NONE: readonly never[] = [];

/** What was handed out today, the latest first, each with the way back. */
export function HandedOutSheet() {
  const open = useUi((ui) => ui.sheet === 'handed-out');
  const orders = useRead((models) => models.expo?.handedOut ?? NONE);
  return (
    <SideSheet open={open} onClose={() => openSheet(null)} title="Handed out today" width="wide">
      {orders.length === 0 ? (
        <EmptyState icon={<HandPlatter aria-hidden />} title="Nothing was handed out today" />
      ) : (
        <List label="Handed out today">
          {orders.map((order) => (
            <Out key={order.key} order={order} />
          ))}
        </List>
      )}
    </SideSheet>
  );
}

function Out({ order }: { readonly order: ExpoOrderView }) {
  const time = useSiteTime('minute');
  const [first] = order.tickets;
  const stations = [...new Set(order.tickets.map(({ stationName }) => stationName))].join(', ');
  const back = () => {
    openSheet(null);
    void takeBack(order);
  };
  return (
    <ListRow
      testId="handed-out"
      start={<span className="min-w-16 text-lead font-bold">{labelOf(order)}</span>}
      title={[first === undefined ? '' : courseText(first), stations].filter(Boolean).join(' · ')}
      subtitle={[first?.guestName, first?.orderTypeName, first?.serverName]
        .filter(Boolean)
        .join(' · ')}
      end={
        <span className="flex items-center gap-4">
          <span className="figures text-label text-ink-2">
            {order.releasedAt === null ? '' : time(order.releasedAt)}
          </span>
          <Button
            icon={<RotateCcw aria-hidden size="1.2em" />}
            onPress={() => askAgain(order.tickets)}
          >
            Make again
          </Button>
          <Button icon={<Undo2 aria-hidden size="1.2em" />} onPress={back}>
            Take back
          </Button>
        </span>
      }
    />
  );
}
