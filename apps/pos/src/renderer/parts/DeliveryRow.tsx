import type { DeliveryView } from '@galley/pos/contract';
import { Pressable } from '@galley/ui';
import { Bike, ChevronRight, CircleCheck, TriangleAlert } from 'lucide-react';
import { deliveryWords as words } from '../app/delivery-words.ts';
import { type SiteFormat, useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';
import { openSheet } from '../state/ui.store.ts';

type Trouble = { readonly text: string; readonly agreed: boolean };

/** What somebody has to see to before it goes out. */
export const troubleOf = (
  delivery: DeliveryView,
  money: SiteFormat['money'],
): Trouble | undefined => {
  const { zoneId, outOfService, missingMinor, minimumMinor, allowed } = delivery;
  if (zoneId === null) return { text: words.unknown, agreed: false };
  if (outOfService) return { text: allowed ? words.agreed : words.out, agreed: allowed };
  if (missingMinor === 0 || delivery.feeMinor === null) return undefined;
  const missing = words.missing(money(missingMinor), money(minimumMinor ?? 0));
  return { text: allowed ? words.agreed : missing, agreed: allowed };
};

const feeText = ({ feeMinor, usualMinor }: DeliveryView, money: SiteFormat['money']): string =>
  feeMinor === 0 ? words.free : money(feeMinor ?? usualMinor);

/** Where the check in hand is delivered to, for what, and what is missing: two lines, whatever they say. */
export function DeliveryRow() {
  const delivery = useRead(({ check }) => check?.delivery ?? null);
  const address = useRead(({ check }) => check?.address ?? '');
  const { money } = useFormat();
  if (delivery === null) return null;
  const trouble = troubleOf(delivery, money);
  const loud = trouble !== undefined && !trouble.agreed;
  const Icon = loud ? TriangleAlert : trouble === undefined ? Bike : CircleCheck;
  return (
    <Pressable
      onPress={() => openSheet({ type: 'delivery' })}
      testId="delivery"
      className="hairline-b flex min-h-key items-center gap-2 px-4 py-1 text-start text-label data-pressed:bg-pressed"
    >
      <Icon
        aria-hidden
        size="1.2em"
        className={loud ? 'shrink-0 text-attention' : 'shrink-0 text-ink-2'}
      />
      <span className="flex min-w-0 grow flex-col leading-tight">
        {delivery.zoneId === null ? null : (
          <span className="flex items-baseline gap-2 font-semibold">
            <span className="min-w-0 grow [overflow-wrap:anywhere]">
              {words.zone(delivery.zone)}
            </span>
            <span className="figures shrink-0 font-normal text-ink-2">
              {feeText(delivery, money)}
            </span>
          </span>
        )}
        <span className={loud ? 'font-semibold text-attention' : 'truncate text-ink-2'}>
          {trouble?.text ?? address}
        </span>
      </span>
      <ChevronRight aria-hidden size="1.2em" className="shrink-0 text-ink-3 rtl:-scale-x-100" />
    </Pressable>
  );
}
