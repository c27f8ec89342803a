import { Ban } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components';
import { cx } from '../cx.ts';
import { formatMinor } from '../money/format-minor.ts';
import { Money } from '../money/Money.tsx';
import { Pressable } from '../press/Pressable.tsx';
import { hyphenated, longestWord } from './long-words.ts';

/** A hue of the category palette; 9 is the neutral one. */
export type CategoryColor = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Background class of a category's band, written out so that the style sheet has it. */
export const categoryBand: Record<CategoryColor, string> = {
  1: 'bg-cat-1',
  2: 'bg-cat-2',
  3: 'bg-cat-3',
  4: 'bg-cat-4',
  5: 'bg-cat-5',
  6: 'bg-cat-6',
  7: 'bg-cat-7',
  8: 'bg-cat-8',
  9: 'bg-cat-9',
};

export type TileProps = {
  readonly name: string;
  readonly price?:
    | { readonly minor: number; readonly currency: string; readonly locale?: string | undefined }
    | undefined;
  readonly color?: CategoryColor | undefined;
  /** How many are on the check; shown from 1. */
  readonly count?: number | undefined;
  /** Portions left or another short remark. */
  readonly note?: string | undefined;
  /** Why it cannot be sold (`86`, `From 17:00`): the tile stays in its place, struck through. */
  readonly struck?: string | undefined;
  readonly icon?: ReactNode;
  /** Stands before the count, with a frame: a sign and what it says. `strong`: white on black. */
  readonly warning?:
    | { readonly icon: ReactNode; readonly label: string; readonly strong: boolean }
    | undefined;
  /** A struck tile calls this as well, so that the screen can say why; look at `struck` first. */
  readonly onPress: () => void;
  /** What can be said of the item: held, or asked for by the menu key. */
  readonly onHold?: (() => void) | undefined;
  readonly testId?: string | undefined;
};

/**
 * A menu item: three lines of name above one line with count and price. The place never moves, and neither does
 * anything on it: the last line is as high with a count as without. A remark and why it is struck have a line of
 * their own, because neither must be cut.
 */
export function Tile(props: TileProps) {
  const {
    name,
    price,
    color = 9,
    count = 0,
    note,
    struck,
    icon,
    warning,
    onPress,
    onHold,
    testId,
  } = props;
  const bare = struck === undefined && note === undefined;
  return (
    <Pressable
      testId={testId}
      aria-disabled={struck !== undefined}
      onPress={onPress}
      onHold={onHold}
      className={cx(
        'relative flex min-h-cell w-full min-w-tile flex-col justify-between overflow-hidden',
        'rounded-control border-control ps-5 pe-3 text-start data-pressed:bg-pressed',
        struck === undefined ? 'gap-1 bg-surface py-1.5' : 'bg-sunken py-1 text-ink-3',
      )}
    >
      <Band color={color} faded={struck !== undefined} />
      <span className="flex w-full items-start gap-2">
        {icon}
        <TileName name={name} struck={struck !== undefined} short={!bare} />
      </span>
      {bare ? null : struck === undefined ? (
        <span className="text-small leading-tight text-ink-2">{note}</span>
      ) : (
        <Struck why={struck} />
      )}
      <span
        className={cx(
          '@container flex w-full shrink-0 items-center gap-1 text-tile text-ink-2',
          struck === undefined ? 'min-h-7' : 'min-h-6 leading-tight',
        )}
      >
        {warning === undefined ? null : <Warning {...warning} />}
        {count > 0 ? <Count count={count} beside={warning !== undefined} /> : null}
        {price === undefined ? null : (
          <Price {...price} struck={struck !== undefined} besides={besides(warning, count)} />
        )}
      </span>
    </Pressable>
  );
}

/** Sign and count at the start of the last row, in rem: what a price has no room in. */
const besides = (warning: TileProps['warning'], count: number): number => {
  if (count === 0) return warning === undefined ? 0 : 2;
  const digits = Math.max(0, String(count).length - 1) * 0.6;
  return digits + (warning === undefined ? 2 : 3.75);
};

/** Of a figure's width against its height, with some to spare. */
const FIGURE = 0.6;

type PriceProps = NonNullable<TileProps['price']> & {
  readonly struck: boolean;
  readonly besides: number;
};

/** Never cut: a long price, or one beside a sign and a count, stands as small as its room asks. */
function Price({ struck, besides: taken, ...price }: PriceProps) {
  const { locale } = useLocale();
  const letters = lettersOf(formatMinor(price.minor, price.currency, price.locale ?? locale));
  const room = `calc((100cqi - ${taken}rem) / ${(letters * FIGURE).toFixed(1)})`;
  return (
    <span className="ms-auto whitespace-nowrap" style={{ fontSize: `min(1em, ${room})` }}>
      <Money {...price} struck={struck} />
    </span>
  );
}

/** Marks of direction take no room. */
const lettersOf = (text: string): number => text.replace(/\p{Cf}/gu, '').length;

function Warning({ icon, label, strong }: NonNullable<TileProps['warning']>) {
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={cx(
        'flex size-7 shrink-0 items-center justify-center rounded-control border-2 border-ink',
        strong ? 'bg-ink text-paper' : 'bg-surface text-ink',
      )}
    >
      {icon}
    </span>
  );
}

function Band({ color, faded }: { readonly color: CategoryColor; readonly faded: boolean }) {
  return (
    <span
      aria-hidden
      className={cx('absolute inset-y-0 start-0 w-2', categoryBand[color], faded && 'opacity-40')}
    />
  );
}

type TileNameProps = {
  readonly name: string;
  readonly struck: boolean;
  /** Makes room for a remark. */
  readonly short: boolean;
};

/** Of the type of a tile; longer words stand smaller, down to a size that is still read at arm's length. */
const LETTERS_OF_A_ROW = 11;
const LEAST_SIZE = 0.75;

/** Rows have room for so many: a row ends at a word. */
const LETTERS_OF_TWO_ROWS = 20;

const LETTERS_OF_THREE_ROWS = 27;

const sizeFor = (name: string, short: boolean): { fontSize: string } | undefined => {
  const word = LETTERS_OF_A_ROW / longestWord(name);
  const rows = (short ? LETTERS_OF_TWO_ROWS : LETTERS_OF_THREE_ROWS) / name.length;
  const size = Math.min(word, rows);
  if (size >= 1) return undefined;
  return { fontSize: `${Math.max(LEAST_SIZE, size).toFixed(2)}em` };
};

function TileName({ name, struck, short }: TileNameProps) {
  return (
    <span
      className={cx(
        short ? 'line-clamp-2' : 'line-clamp-3',
        'min-w-0 grow text-tile font-semibold hyphens-manual text-pretty break-words',
        struck && 'line-through',
      )}
    >
      <bdi style={sizeFor(name, short)}>{hyphenated(name)}</bdi>
    </span>
  );
}

type CountProps = {
  readonly count: number;
  /** A sign of allergies stands before it and is never covered: smaller, so that both leave the price its room. */
  readonly beside: boolean;
};

function Count({ count, beside }: CountProps) {
  return (
    <span
      className={cx(
        'figures flex shrink-0 items-center justify-center rounded-full bg-ink font-bold text-paper',
        beside ? 'h-6 min-w-6 px-1 text-tiny' : 'h-7 min-w-7 px-2 text-label',
      )}
    >
      {count}
    </span>
  );
}

/** Of a letter's width against its height. */
const LETTER = 0.53;

/** As small as its one row asks, down to a size that is still read; only then it takes a second row. */
function Struck({ why }: { readonly why: string }) {
  const room = `calc((100cqi - 1.5rem) / ${(lettersOf(why) * LETTER).toFixed(1)})`;
  return (
    <span className="@container flex w-full min-w-0 items-center text-small leading-tight font-semibold text-ink-2">
      <span
        className="flex min-w-0 items-center gap-1.5"
        style={{ fontSize: `max(0.8em, min(1em, ${room}))` }}
      >
        <Ban aria-hidden size="1em" className="shrink-0" />
        <span className="line-clamp-2 min-w-0">{why}</span>
      </span>
    </span>
  );
}
