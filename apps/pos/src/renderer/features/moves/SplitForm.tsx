import type { CheckView, SplitBy } from '@galley/pos/contract';
import { Keypad, Money, QuantityStepper, SegmentedControl } from '@galley/ui';
import { useState } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { useFormat } from '../../state/format.ts';
import { approved, moveAct, runMove, tellMoved } from '../../state/moves.ts';
import { closeSheet } from '../../state/ui.store.ts';
import type { MoveFormProps } from './move-form.ts';
import { SplitPreview } from './SplitPreview.tsx';

type How = 'evenly' | 'seats' | 'amount';

const MOST_WAYS = 20;

const seatCount = (check: CheckView): number =>
  new Set(check.lines.flatMap(({ seats }) => seats)).size;

const waysFor = ({ covers }: CheckView): number => Math.min(Math.max(covers ?? 2, 2), MOST_WAYS);

/** A check into several: equal parts, one for each seat, or one that comes to an amount. */
export function SplitForm({ check, head }: MoveFormProps) {
  const { money } = useFormat();
  const [how, setHow] = useState<How>('evenly');
  const [ways, setWays] = useState(() => waysFor(check));
  const [amountMinor, setAmount] = useState(0);
  const seats = seatCount(check);
  const by: SplitBy = {
    evenly: { type: 'evenly' as const, ways },
    seats: { type: 'seats' as const },
    amount: { type: 'amount' as const, amountMinor },
  }[how];
  const ready = {
    evenly: check.totalMinor > 0,
    seats: seats > 1,
    amount: amountMinor > 0 && amountMinor < check.totalMinor,
  }[how];
  const label = {
    evenly: moveWords.splitInto(ways),
    seats: moveWords.splitSeats,
    amount: moveWords.splitOff(money(amountMinor)),
  }[how];
  const wish = { checkId: check.id, by };
  const perform = (approvalId?: string) =>
    runMove('splitCheck', approved(wish, approvalId), ({ moveId, checkIds }) => {
      closeSheet();
      tellMoved(moveWords.splitDone(checkIds.length + 1), check.id, moveId);
    });
  const hows = [
    { id: 'evenly' as const, label: moveWords.evenly },
    { id: 'amount' as const, label: moveWords.byAmount },
    ...(seats > 1 ? [{ id: 'seats' as const, label: moveWords.bySeats }] : []),
  ];
  return (
    <ActSheet
      title={moveWords.move}
      label={label}
      act={ready ? moveAct(wish) : undefined}
      perform={perform}
      testId="split-confirm"
    >
      {head}
      <SegmentedControl label={moveWords.howTo} segments={hows} selected={how} onSelect={setHow} />
      {how === 'evenly' ? <Evenly ways={ways} onWays={setWays} /> : null}
      {how === 'amount' ? (
        <ByAmount check={check} amountMinor={amountMinor} onAmount={setAmount} />
      ) : null}
      {ready && how !== 'amount' ? <SplitPreview checkId={check.id} by={by} /> : null}
    </ActSheet>
  );
}

type EvenlyProps = {
  readonly ways: number;
  readonly onWays: (ways: number) => void;
};

function Evenly({ ways, onWays }: EvenlyProps) {
  return (
    <QuantityStepper
      label={moveWords.parts}
      value={ways}
      onChange={onWays}
      min={2}
      max={MOST_WAYS}
      lessLabel={words.fewer(moveWords.parts)}
      moreLabel={words.more(moveWords.parts)}
    />
  );
}

type ByAmountProps = {
  readonly check: CheckView;
  readonly amountMinor: number;
  readonly onAmount: (minor: number) => void;
};

function ByAmount({ check, amountMinor, onAmount }: ByAmountProps) {
  const { currency } = useFormat();
  const rest = Math.max(0, check.totalMinor - amountMinor);
  return (
    <div className="flex flex-col gap-3">
      <dl className="m-0 grid grid-cols-[1fr_auto] items-baseline gap-x-3 rounded-control bg-sunken px-4 py-1">
        <dt className="text-label text-ink-2">{moveWords.amount}</dt>
        <dd className="m-0">
          <Money minor={amountMinor} currency={currency} size="title" />
        </dd>
        <dt className="text-label text-ink-2">{moveWords.stays}</dt>
        <dd className="m-0 text-body">
          <Money minor={rest} currency={currency} />
        </dd>
      </dl>
      <Keypad label={moveWords.amount} value={amountMinor} onChange={onAmount} />
    </div>
  );
}
