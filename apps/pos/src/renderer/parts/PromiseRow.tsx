import { Pressable } from '@galley/ui';
import { ChevronRight, Clock } from 'lucide-react';
import { orderWords } from '../app/order-words.ts';
import { useFormat } from '../state/format.ts';
import { useTypeInHand } from '../state/order-acts.ts';
import { useRead } from '../state/read.store.ts';
import { openSheet } from '../state/ui.store.ts';

/** For when the order in hand is, and when it goes to the kitchen; only of types that take promised times. */
export function PromiseRow() {
  const type = useTypeInHand();
  const promisedAt = useRead(({ check }) => check?.promisedAt ?? null);
  const sendsAt = useRead(({ check }) => check?.sendsAt ?? null);
  const slot = useRead(({ check }) => check?.slot ?? null);
  const { when } = useFormat();
  if (promisedAt === null && type?.promised !== true) return null;
  return (
    <Pressable
      onPress={() => openSheet({ type: 'promise' })}
      testId="promise"
      className="hairline-b flex min-h-small items-center gap-2 px-4 text-start text-label data-pressed:bg-pressed"
    >
      <Clock
        aria-hidden
        size="1.2em"
        className={promisedAt === null ? 'shrink-0 text-ink-2' : 'shrink-0 text-accent-text'}
      />
      <span className={promisedAt === null ? 'grow' : 'figures grow font-bold'}>
        {promisedAt === null ? orderWords.asapLong : orderWords.forTime(when(promisedAt))}
      </span>
      {slot === null ? null : (
        <span className="figures font-bold text-alarm" data-testid="crowded">
          {orderWords.crowded(slot.unit, slot.taken, slot.room)}
        </span>
      )}
      {sendsAt === null || slot !== null ? null : (
        <span className="figures text-ink-2">{orderWords.goesAt(when(sendsAt))}</span>
      )}
      <ChevronRight aria-hidden size="1.2em" className="shrink-0 text-ink-3 rtl:-scale-x-100" />
    </Pressable>
  );
}
