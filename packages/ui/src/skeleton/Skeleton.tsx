import { cx } from '../cx.ts';
import { controlWords } from '../languages/control-words.ts';

export type SkeletonProps = {
  readonly shape?: 'text' | 'row' | 'tile' | undefined;
  /** How many of the shape; default 1. */
  readonly count?: number | undefined;
  /** Read aloud while loading. */
  readonly label?: string | undefined;
};

const shapes = { text: 'h-[1em] w-[14ch]', row: 'h-key w-full', tile: 'h-tile w-full' };

/** The place of what is still being read: still, so that it does not compete for the eye. */
export function Skeleton({
  shape = 'text',
  count = 1,
  label = controlWords.loading,
}: SkeletonProps) {
  return (
    <span
      role="status"
      aria-label={label}
      className={shape === 'tile' ? 'contents' : 'flex flex-col gap-2'}
    >
      {Array.from({ length: count }, (_, place) => place).map((place) => (
        <span key={place} className={cx('block rounded-control bg-selected', shapes[shape])} />
      ))}
    </span>
  );
}
