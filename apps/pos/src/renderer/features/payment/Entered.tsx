import { Money } from '@galley/ui';
import type { ReactNode } from 'react';
import { useFormat } from '../../state/format.ts';

type EnteredProps = {
  readonly label: string;
  readonly minor: number;
  /** Absent: the house's own. */
  readonly currency?: string;
  /** What follows from the amount, in at most two lines; the room for both is always kept. */
  readonly children: ReactNode;
};

/** The amount above the keypad: as high for cash as for card and whatever is said, so that no key ever moves. */
export function Entered({ label, minor, currency, children }: EnteredProps) {
  const house = useFormat().currency;
  return (
    <div className="flex flex-col rounded-control bg-sunken px-4 py-2">
      <span className="text-label text-ink-2">{label}</span>
      <Money minor={minor} currency={currency ?? house} size="title" />
      <div className="mt-1 h-[2lh] text-body leading-tight font-semibold [&>p]:text-label">
        {children}
      </div>
    </div>
  );
}

type AfterwardsProps = { readonly label: string; readonly minor: number };

/** The sum that goes back or stays due. */
export function Afterwards({ label, minor }: AfterwardsProps) {
  const { currency } = useFormat();
  return (
    <div className="flex items-baseline gap-x-3 text-body leading-tight">
      <span className="min-w-0 text-label">{label}</span>
      <Money minor={minor} currency={currency} />
    </div>
  );
}
