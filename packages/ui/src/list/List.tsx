import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Pressable } from '../press/Pressable.tsx';

export type ListProps = {
  readonly label: string;
  readonly children: ReactNode;
};

/** Rows parted by hairlines. */
export function List({ label, children }: ListProps) {
  return (
    <ul aria-label={label} className="m-0 list-none p-0">
      {children}
    </ul>
  );
}

export type ListRowProps = {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  /** Makes the row a target. */
  readonly onPress?: (() => void) | undefined;
  readonly selected?: boolean | undefined;
  /** Void or removed: still readable, struck through. */
  readonly struck?: boolean | undefined;
  /** Begins and ends where the headings around it do: for rows of a page, not of a menu. */
  readonly flush?: boolean | undefined;
  /** Under the row and outside its target: modifiers, actions. */
  readonly children?: ReactNode;
  readonly testId?: string | undefined;
};

/** In a narrow place the end of a row that is no target stands under its words. */
export function ListRow(props: ListRowProps) {
  const { onPress, selected = false, flush = false, children, testId } = props;
  const shape = cx(
    'flex min-h-key w-full items-center gap-4 py-2 text-start',
    flush ? 'px-0' : 'px-3',
    selected && 'mark-s bg-selected',
  );
  return (
    <li className="hairline-b last:border-b-0" data-testid={testId}>
      {onPress === undefined ? (
        <div className={cx(shape, 'flex-wrap gap-y-1')}>
          <RowParts {...props} />
        </div>
      ) : (
        <Pressable
          onPress={onPress}
          aria-current={selected ? 'true' : undefined}
          className={cx(shape, '-outline-offset-4 data-pressed:bg-pressed')}
        >
          <RowParts {...props} />
        </Pressable>
      )}
      {children}
    </li>
  );
}

function RowParts({ title, subtitle, start, end, struck }: ListRowProps) {
  return (
    <>
      {start}
      <span className={cx('min-w-0 grow basis-36', struck && 'text-ink-3 line-through')}>
        <span className="block text-body leading-tight font-medium [overflow-wrap:anywhere]">
          {title}
        </span>
        {subtitle === undefined ? null : (
          <span className="block text-label text-ink-2 [overflow-wrap:anywhere]">{subtitle}</span>
        )}
      </span>
      {end === undefined ? null : (
        <span className="ms-auto shrink-0 text-end text-body">{end}</span>
      )}
    </>
  );
}
