import type { PromisedView } from '@galley/pos/contract';
import {
  Badge,
  EmptyState,
  List,
  ListRow,
  Money,
  SearchField,
  Skeleton,
  type Tone,
} from '@galley/ui';
import { CalendarClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { factsOf } from '../../app/listed.ts';
import { orderWords } from '../../app/order-words.ts';
import { words } from '../../app/words.ts';
import { whyText } from '../../parts/send-why.ts';
import { useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';
import { takeCheck } from '../../state/ui.store.ts';
import { useTasks } from '../../state/use-tasks.ts';
import { matchesToCome } from './to-come-match.ts';

const usePromised = (): readonly PromisedView[] | undefined => {
  const [orders, setOrders] = useState<readonly PromisedView[]>();
  useEffect(() => rpc().watch('promised', {}, setOrders, () => setOrders(undefined)), []);
  return orders;
};

/** Orders that their time has no room for (rule OP8). */
const useCrowded = (): ReadonlySet<string> =>
  new Set(useTasks().house.flatMap(({ slot, subjectId }) => (slot ? [subjectId] : [])));

/** What was promised and is not handed out yet, soonest first. */
export function ToCome() {
  const orders = usePromised();
  const [search, setSearch] = useState('');
  const full = useCrowded();
  if (orders === undefined)
    return (
      <div className="p-4">
        <Skeleton shape="row" count={6} label={words.loading} />
      </div>
    );
  if (orders.length === 0)
    return (
      <EmptyState icon={<CalendarClock aria-hidden />} title={orderWords.nothingToCome}>
        {orderWords.nothingToComeHelp}
      </EmptyState>
    );
  const found = orders.filter((order) => matchesToCome(order, search));
  return (
    <div className="mx-auto flex h-full w-full max-w-5xl flex-col gap-3 px-4 pb-4">
      <SearchField label={orderWords.findToCome} value={search} onChange={setSearch} />
      {found.length === 0 ? <p className="text-ink-2">{orderWords.nothingFound}</p> : null}
      <div className="scroll-region min-h-0 grow">
        <List label={orderWords.toCome}>
          {found.map((order) => (
            <PromisedOrder key={order.id} order={order} full={full.has(order.id)} />
          ))}
        </List>
      </div>
    </div>
  );
}

const TONES: Readonly<Record<PromisedView['state'], Tone>> = {
  waiting: 'neutral',
  late: 'alarm',
  sent: 'info',
  done: 'ok',
};

function PromisedOrder({ order, full }: { readonly order: PromisedView; readonly full: boolean }) {
  const { currency, when } = useFormat();
  const about = [order.orderTypeName, order.phone, order.address];
  return (
    <ListRow
      testId="to-come"
      onPress={() => takeCheck(order.id)}
      start={
        <span className="figures min-w-24 text-title leading-none font-bold">
          {when(order.promisedAt)}
        </span>
      }
      title={<span className="text-lead font-bold">{order.title}</span>}
      subtitle={factsOf(about)}
      end={
        <span className="flex items-center gap-4">
          <span className="flex flex-col items-end gap-1">
            {full ? <Badge tone="alarm">{orderWords.fullTitle}</Badge> : null}
            <Badge tone={TONES[order.state]}>{orderWords.states[order.state]}</Badge>
            {order.state === 'waiting' ? (
              <span className="text-small text-ink-2">
                {orderWords.goesAt(when(order.sendsAt))}
              </span>
            ) : null}
            {order.state === 'waiting' ? (
              <span className="figures text-small text-ink-2" data-testid="send-why">
                {whyText(order.sendsWhy)}
              </span>
            ) : null}
          </span>
          <span className="min-w-24 text-end">
            <Money minor={order.totalMinor} currency={currency} />
          </span>
        </span>
      }
    />
  );
}
