import { categoryBand, cx, Pressable } from '@galley/ui';
import { memo } from 'react';
import { stripWords as words } from '../../app/strip-words.ts';
import { hueOf, itemSubject, sell } from '../../parts/ItemTile.tsx';
import { useItemMark } from '../../parts/use-lack.ts';
import { askAvailability } from '../../state/availability-acts.ts';
import type { MenuItem } from '../../state/menu-index.ts';
import { useRead } from '../../state/read.store.ts';
import type { StripMode } from '../../state/ui.store.ts';

/** Longer than this a name takes a third line, or a second one above what is said of it. */
const LONG = 22;

/** A name is written smaller rather than cut. */
const nameSize = (name: string, noted: boolean): string =>
  noted || name.length > LONG
    ? 'text-tiny leading-[1.05] line-clamp-3'
    : 'text-small leading-tight line-clamp-2';

type StripKeyProps = {
  readonly item: MenuItem;
  readonly mode: StripMode;
  /** What a suggestion rests on. */
  readonly note?: string | undefined;
};

/** An item in the strip: pressed, struck and held as its cell of the menu is. */
export const StripKey = memo(function StripKey({ item, mode, note }: StripKeyProps) {
  const hue = useRead(({ menu }) => menu?.hues.get(item.categoryId) ?? 0);
  const count = useRead(({ counts }) => counts[item.id] ?? 0);
  const { struck } = useItemMark(item.id);
  return (
    <Pressable
      testId={`strip-${item.id}`}
      aria-disabled={struck !== undefined}
      onPress={() => sell(item)}
      onHold={() => askAvailability(itemSubject(item))}
      className={cx(
        'relative flex h-full min-w-0 items-center gap-1 overflow-hidden rounded-control border-control ps-3.5 pe-1.5 text-start data-pressed:bg-pressed',
        struck === undefined ? 'bg-surface' : 'bg-sunken text-ink-3',
      )}
    >
      <span
        aria-hidden
        className={cx(
          'absolute inset-y-0 start-0 w-2',
          categoryBand[hueOf(hue)],
          struck !== undefined && 'opacity-40',
        )}
      />
      <span className="sr-only">{words.keyOf[mode]}</span>
      <span className="flex min-w-0 grow flex-col">
        <span
          className={cx(
            'min-w-0 font-semibold break-words',
            nameSize(item.name, (note ?? struck) !== undefined),
            struck !== undefined && 'line-through',
          )}
        >
          <bdi>{item.name}</bdi>
        </span>
        {(struck ?? note) === undefined ? null : (
          <span className="figures truncate text-tiny text-ink-2">{struck ?? note}</span>
        )}
      </span>
      {count > 0 ? (
        <span className="figures flex h-6 min-w-6 shrink-0 items-center justify-center rounded-full bg-ink px-1.5 text-small font-bold text-paper">
          {count}
        </span>
      ) : null}
    </Pressable>
  );
});
