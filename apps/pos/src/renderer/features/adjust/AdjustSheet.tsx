import type { AdjustBy, CheckView, MenuView } from '@galley/pos/contract';
import { QuantityStepper, SegmentedControl } from '@galley/ui';
import { useState } from 'react';
import { adjustWords } from '../../app/adjust-words.ts';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { type AdjustWish, adjust, adjustAct, percentText } from '../../state/adjust.ts';
import type { CheckLine } from '../../state/check-rows.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { AmountOff, PercentOff } from './HowMuch.tsx';

type Way = AdjustBy['type'];

const WAYS = (['percent', 'amount', 'comp'] as const).map((id) => ({
  id,
  label: adjustWords.ways[id],
}));

const NO_REASONS: MenuView['compReasons'] = [];

/** Takes something off the price of a line, or of the check in hand where `lineId` is null. */
export function AdjustSheet({ lineId }: { readonly lineId: string | null }) {
  const check = useRead((models) => models.check);
  const line = check?.lines.find(({ id }) => id === lineId);
  if (!check || (lineId !== null && line === undefined)) return null;
  return <AdjustForm check={check} line={line} />;
}

type FormProps = { readonly check: CheckView; readonly line: CheckLine | undefined };

const liveOf = (line: CheckLine): number => line.quantity - line.voidedQuantity;

/** Some of a line, all of it, or no line: the whole check. */
const linesOf = (line: CheckLine | undefined, quantity: number): Pick<AdjustWish, 'lines'> => {
  if (line === undefined) return {};
  const some = quantity < liveOf(line) ? { quantity } : {};
  return { lines: [{ lineId: line.id, ...some }] };
};

const isFilled = (by: AdjustBy): boolean =>
  by.type === 'comp' || (by.type === 'percent' ? by.ppm > 0 : by.amountMinor > 0);

function AdjustForm({ check, line }: FormProps) {
  const { money } = useFormat();
  const menu = useRead((models) => models.menu?.view);
  const [way, setWay] = useState<Way>('percent');
  const [ppm, setPpm] = useState(100_000);
  const [amountMinor, setAmount] = useState(0);
  const [quantity, setQuantity] = useState(line === undefined ? 1 : liveOf(line));
  const [reasonId, setReason] = useState<string | null>(null);
  const by: AdjustBy = {
    percent: { type: 'percent' as const, ppm },
    amount: { type: 'amount' as const, amountMinor },
    comp: { type: 'comp' as const },
  }[way];
  const label = {
    percent: adjustWords.takePercent(percentText(ppm)),
    amount: adjustWords.takeAmount(money(amountMinor)),
    comp: adjustWords.makeFree,
  }[way];
  const reasons = (way === 'comp' ? menu?.compReasons : menu?.discountReasons) ?? NO_REASONS;
  const chosen = reasons.some(({ id }) => id === reasonId) ? reasonId : null;
  const wish =
    chosen === null || !isFilled(by)
      ? undefined
      : { checkId: check.id, ...linesOf(line, quantity), by, reasonId: chosen };
  const perform = async (approvalId?: string) => {
    const failure = wish && (await adjust(wish, approvalId, money));
    if (failure === undefined) closeSheet();
    return failure;
  };
  return (
    <ActSheet
      title={line === undefined ? adjustWords.ofCheck : adjustWords.ofLine(line.name)}
      label={label}
      act={wish && adjustAct(wish)}
      perform={perform}
      testId="adjust-confirm"
    >
      <SegmentedControl label={adjustWords.how} segments={WAYS} selected={way} onSelect={setWay} />
      {line === undefined || liveOf(line) < 2 || line.fraction !== null ? null : (
        <HowMany line={line} quantity={quantity} onQuantity={setQuantity} />
      )}
      {way === 'percent' ? <PercentOff ppm={ppm} onPpm={setPpm} /> : null}
      {way === 'amount' ? <AmountOff minor={amountMinor} onMinor={setAmount} /> : null}
      <ChoiceList label={words.reason} options={reasons} chosen={chosen} onChoose={setReason} />
      <Meaning way={way} whole={line === undefined} />
    </ActSheet>
  );
}

type HowManyProps = {
  readonly line: CheckLine;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
};

function HowMany({ line, quantity, onQuantity }: HowManyProps) {
  return (
    <div className="flex items-center gap-4">
      <QuantityStepper
        label={line.name}
        value={quantity}
        onChange={onQuantity}
        max={liveOf(line)}
        lessLabel={words.fewer(line.name)}
        moreLabel={words.more(line.name)}
      />
      <span className="text-body text-ink-2">{words.ofQuantity(liveOf(line))}</span>
    </div>
  );
}

/** What is not to be seen from the figures alone. */
function Meaning({ way, whole }: { readonly way: Way; readonly whole: boolean }) {
  const lasting = way === 'percent' ? adjustWords.wholeHelp : adjustWords.presentHelp;
  const text = [way === 'comp' ? adjustWords.compHelp : '', whole ? lasting : '']
    .filter((part) => part !== '')
    .join(' ');
  return text === '' ? null : <p className="m-0 text-label text-ink-2">{text}</p>;
}
