import type { SplitBy, SplitPartView } from '@galley/pos/contract';
import { Money } from '@galley/ui';
import { moveWords } from '../../app/move-words.ts';
import { useFormat } from '../../state/format.ts';
import { useSplitParts } from '../../state/use-split-parts.ts';

type Props = { readonly checkId: string; readonly by: SplitBy };

/** What each check of the split would come to, to the unit, before it is done (rule MV19). */
export function SplitPreview({ checkId, by }: Props) {
  const parts = useSplitParts(checkId, by);
  if (!parts) return null;
  return (
    <ol
      className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-keys p-0"
      aria-label={moveWords.wouldBe}
      data-testid="split-preview"
    >
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are their order
        <Part key={at} part={part} at={at} uneven={isUneven(parts)} />
      ))}
    </ol>
  );
}

/** Evenly as can be, and some pay a unit more. */
const isUneven = (parts: readonly SplitPartView[]): ((part: SplitPartView) => boolean) => {
  const amounts = parts.map(({ totalMinor }) => totalMinor);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  return ({ totalMinor }) => most - least === 1 && totalMinor === most;
};

type PartProps = {
  readonly part: SplitPartView;
  readonly at: number;
  readonly uneven: (part: SplitPartView) => boolean;
};

const nameOf = ({ seat }: SplitPartView, at: number): string => {
  const name = at === 0 ? moveWords.thisCheck : moveWords.newCheckAt(at + 1);
  return seat === null ? name : `${moveWords.seatNumber(seat)} · ${name}`;
};

function Part({ part, at, uneven }: PartProps) {
  const { currency, money } = useFormat();
  return (
    <li className="flex flex-col rounded-control bg-sunken px-3 py-2">
      <span className="text-label text-ink-2">{nameOf(part, at)}</span>
      <Money minor={part.totalMinor} currency={currency} size="lead" />
      {uneven(part) ? (
        <span className="text-end text-small text-ink-2">{moveWords.more(money(1))}</span>
      ) : null}
    </li>
  );
}
