import { Button, EmptyState, IconButton, Skeleton } from '@galley/ui';
import { ChevronLeft, ChevronRight, HandPlatter } from 'lucide-react';
import { useState } from 'react';
import { BoardTick } from '../../parts/BoardTick.tsx';
import { useRead } from '../../state/read.store.ts';
import { ExpoCard } from './ExpoCard.tsx';

const PAGE = 8;

/** What all stations make together, by check and course, in the order in which it was fired. */
export function ExpoBoard() {
  const orders = useRead((models) => models.expo?.open);
  const [wanted, setWanted] = useState(0);
  if (orders === undefined)
    return <Skeleton shape="tile" count={PAGE} label="Reading the orders" />;
  const pages = Math.max(1, Math.ceil(orders.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      <BoardTick />
      {orders.length === 0 ? (
        <EmptyState icon={<HandPlatter aria-hidden />} title="Nothing waits to be handed out" />
      ) : (
        <ol
          aria-label="Orders that are not handed out"
          className="m-0 grid min-h-0 grow list-none grid-flow-col gap-2 p-2"
          style={{
            gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
            gridTemplateRows: 'repeat(2, minmax(0, 1fr))',
          }}
        >
          {orders.slice(page * PAGE, (page + 1) * PAGE).map((order) => (
            <ExpoCard key={order.key} order={order} />
          ))}
        </ol>
      )}
      {pages === 1 ? null : (
        <div className="flex items-center justify-end gap-keys px-3 pb-2" data-testid="expo-pages">
          <IconButton
            icon={<ChevronLeft aria-hidden />}
            label="Page before"
            disabled={page === 0}
            onPress={() => setWanted(page - 1)}
          />
          <span className="figures text-body font-semibold">{`${page + 1} of ${pages}`}</span>
          <Button
            disabled={page === pages - 1}
            end={<ChevronRight aria-hidden />}
            onPress={() => setWanted(page + 1)}
          >
            {`${Math.max(0, orders.length - (page + 1) * PAGE)} more`}
          </Button>
        </div>
      )}
    </div>
  );
}
