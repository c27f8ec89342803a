import { cx } from '@galley/ui';
import type { ReactNode } from 'react';

type FactProps = {
  readonly label: ReactNode;
  readonly strong?: boolean;
  readonly children: ReactNode;
};

/** A line of a list of facts: what at the start, how much at the end. */
export function Fact({ label, strong = false, children }: FactProps) {
  return (
    <div
      className={cx(
        'hairline-b flex items-baseline gap-4 py-1.5 last:border-b-0',
        strong ? 'text-body font-bold' : 'text-label',
      )}
    >
      <dt className={cx('min-w-0 wrap-anywhere', !strong && 'text-ink-2')}>{label}</dt>
      <dd className="figures m-0 ms-auto shrink-0 text-end">{children}</dd>
    </div>
  );
}
