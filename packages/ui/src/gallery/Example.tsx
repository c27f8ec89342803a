import type { ReactNode } from 'react';
import { cx } from '../cx.ts';

type ExampleProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly column?: boolean;
};

/** One named example. */
export function Example({ title, children, column = false }: ExampleProps) {
  return (
    <div className="min-w-0">
      <h3 className="mb-3 text-label font-semibold text-ink-2">{title}</h3>
      <div className={cx('flex', column ? 'flex-col gap-4' : 'flex-wrap items-center gap-3')}>
        {children}
      </div>
    </div>
  );
}
