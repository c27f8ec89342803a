import { Button, EmptyState, IconButton, Skeleton } from '@galley/ui';
import { ChevronLeft, ChevronRight, HandPlatter } from 'lucide-react';
import { useMemo } from 'react';
import { BoardTick } from '../../parts/BoardTick.tsx';
import { EXPO_PAGE, expoPage } from '../../state/expo-places.ts';
import { useRead } from '../../state/read.store.ts';
import { turnTo, useUi } from '../../state/ui.store.ts';
import { ExpoCard } from './ExpoCard.tsx';
import { useExpoKeys } from './use-expo-keys.ts';

const NONE: readonly never[] = [];

/** What all stations make together, by check and course, in the order in which it was fired. */
export function ExpoBoard() {
  const orders = useRead((models) => models.expo?.open);
  const wanted = useUi((ui) => ui.page);
  const selected = useUi((ui) => ui.selected);
  const page = useMemo(() => expoPage(orders ?? NONE, wanted), [orders, wanted]);
  useExpoKeys(page);
  if (orders === undefined)
    return <Skeleton shape="tile" count={EXPO_PAGE} label="Reading the orders" />;
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
          {page.orders.map((order, at) => (
            <ExpoCard
              key={order.key}
              order={order}
              position={at + 1}
              selected={order.key === selected}
            />
          ))}
        </ol>
      )}
      {page.count === 1 ? null : (
        <div className="flex items-center justify-end gap-keys px-3 pb-2" data-testid="expo-pages">
          <IconButton
            icon={<ChevronLeft aria-hidden />}
            label="Page before"
            disabled={page.number === 0}
            onPress={() => turnTo(page.number - 1)}
          />
          <span className="figures text-body font-semibold">{`${page.number + 1} of ${page.count}`}</span>
          <Button
            disabled={page.more === 0}
            end={<ChevronRight aria-hidden />}
            onPress={() => turnTo(page.number + 1)}
          >
            {`${page.more} more`}
          </Button>
        </div>
      )}
    </div>
  );
}
