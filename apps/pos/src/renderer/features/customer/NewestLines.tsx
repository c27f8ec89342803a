import type { CustomerLine } from '@galley/pos/contract';
import { Money } from '@galley/ui';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import type { PageWords } from './customer-words.ts';

/** No check shows more at once on any glass; older lines are counted, not laid out. */
const MOST_SHOWN = 40;

type Props = {
  readonly lines: readonly CustomerLine[];
  readonly currency: string;
  readonly words: PageWords;
};

/** How many of the last elements fit below one another in `room`. */
const fitting = (heights: readonly number[], room: number): number => {
  let used = 0;
  let count = 0;
  for (const height of heights.toReversed()) {
    used += height;
    if (used > room) break;
    count += 1;
  }
  return Math.max(1, count);
};

/**
 * The newest lines that have room, the last one at the foot of them, and above them how many came before: nobody has to
 * scroll. Heights are taken from an unseen list, so that what is seen is laid out once.
 */
export function NewestLines({ lines, currency, words }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLOListElement>(null);
  const newest = lines.slice(-MOST_SHOWN);
  const [count, setCount] = useState(newest.length);
  useLayoutEffect(() => {
    const look = () => {
      const heights = [...(measure.current?.children ?? [])].map(
        (child) => child.getBoundingClientRect().height,
      );
      const room = place.current?.getBoundingClientRect().height ?? 0;
      const all = heights.reduce((sum, height) => sum + height, 0);
      const everything = all <= room && lines.length <= MOST_SHOWN;
      setCount(everything ? heights.length : fitting(heights, room - (heights[0] ?? 0)));
    };
    look();
    const observer = new ResizeObserver(look);
    if (place.current !== null) observer.observe(place.current);
    if (measure.current !== null) observer.observe(measure.current);
    return () => observer.disconnect();
  }, [lines]);
  const shown = newest.slice(-count);
  const earlier = lines.length - shown.length;
  return (
    <div ref={place} className="relative h-full overflow-hidden">
      <ol ref={measure} aria-hidden className="invisible absolute inset-x-0 m-0 list-none p-0">
        {newest.map((line) => (
          <Line key={line.place} line={line} currency={currency} />
        ))}
      </ol>
      {earlier > 0 ? (
        <p className="m-0 py-2 text-lead text-ink-2" data-testid="earlier-lines">
          {words.earlier(earlier)}
        </p>
      ) : null}
      <ol className="m-0 list-none p-0" data-testid="customer-lines">
        {shown.map((line) => (
          <Line key={line.place} line={line} currency={currency} />
        ))}
      </ol>
    </div>
  );
}

function Line({ line, currency }: { readonly line: CustomerLine; readonly currency: string }) {
  return (
    <li className="hairline-b flex items-baseline gap-4 py-3 text-title leading-tight">
      <span className="figures w-[2ch] shrink-0 text-end text-ink-2">{line.quantity}</span>
      <span className="min-w-0 grow">
        <span className="line-clamp-2 font-medium [overflow-wrap:anywhere]">
          <bdi>{line.name}</bdi>
        </span>
        {line.details.length === 0 ? null : (
          <span className="line-clamp-2 text-lead text-ink-2">
            {line.details.map((detail, at) => (
              <Fragment key={detail}>
                {at === 0 ? null : ' · '}
                <bdi>{detail}</bdi>
              </Fragment>
            ))}
          </span>
        )}
      </span>
      <Money minor={line.amountMinor} currency={currency} />
    </li>
  );
}
