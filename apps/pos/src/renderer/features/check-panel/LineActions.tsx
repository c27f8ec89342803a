import { Button, IconButton, QuantityStepper, useHotkey } from '@galley/ui';
import {
  BadgePercent,
  Ban,
  MessageSquareText,
  Plus,
  RotateCcw,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react';
import { adjustWords } from '../../app/adjust-words.ts';
import { chargeWords } from '../../app/charge-words.ts';
import { deliveryWords } from '../../app/delivery-words.ts';
import { remakeWords } from '../../app/remake-words.ts';
import { words } from '../../app/words.ts';
import { ringOrWeigh } from '../../parts/ItemTile.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { removeLine, stepLine } from '../../state/line-changes.ts';
import { editOf } from '../../state/line-edit.ts';
import { addItem } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { takeOffCharge } from '../../state/service-charge.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';
import { LineCourse } from './LineCourse.tsx';

const remove = (line: CheckLine): void => void removeLine(line.id, line.name);

export function LineActions({ line }: { readonly line: CheckLine }) {
  if (line.state === 'voided') return null;
  if (line.fee) return <FeeActions line={line} />;
  if (line.charge) return <ChargeActions line={line} />;
  return (
    <div className="flex flex-wrap items-center gap-keys px-2 pb-2">
      <LineCourse line={line} />
      {line.state === 'new' ? <UnsentActions line={line} /> : <SentActions line={line} />}
    </div>
  );
}

/** It goes with its zone; it may be given free as anything else. */
function FeeActions({ line }: { readonly line: CheckLine }) {
  return (
    <div className="flex flex-wrap items-center gap-keys px-2 pb-2">
      <Button onPress={() => openSheet({ type: 'delivery' })}>{deliveryWords.change}</Button>
      <span className="grow" />
      <AdjustButton line={line} />
    </div>
  );
}

/** It follows the check; at the wish of a guest it is taken off as a whole. */
function ChargeActions({ line }: { readonly line: CheckLine }) {
  const check = useRead((models) => models.check);
  if (!check?.charge || check.status !== 'open') return null;
  return (
    <div className="flex items-center gap-keys px-2 pb-2">
      <Button onPress={() => void takeOffCharge(check)} testId="take-off-charge">
        {chargeWords.takeOff(line.name)}
      </Button>
    </div>
  );
}

/** The search keeps the focus after a line was rung: while nothing is typed, its keys are the line's (rule RG66). */
const useLineKey = (key: string, act: () => void, enabled: boolean): void =>
  useHotkey(key, act, { disabled: !enabled, inFields: 'empty' });

function UnsentActions({ line }: { readonly line: CheckLine }) {
  const modifiable = useRead(
    ({ menu }) => (menu?.items.get(line.itemId)?.modifierGroupIds.length ?? 0) > 0,
  );
  const free = useUi(({ sheet }) => sheet === null);
  const step = (by: number) => void stepLine(line, by);
  const counted = line.weighing === null;
  useLineKey('+', () => step(1), free && counted);
  useLineKey('-', () => step(-1), free && counted);
  useLineKey('Delete', () => remove(line), free);
  useLineKey('Backspace', () => remove(line), free);
  return (
    <>
      {counted ? (
        <QuantityStepper
          label={line.name}
          value={line.quantity}
          onChange={(quantity) => step(quantity - line.quantity)}
          lessLabel={words.fewer(line.name)}
          moreLabel={words.more(line.name)}
        />
      ) : null}
      <span className="grow" />
      {modifiable ? (
        <IconButton
          variant="plain"
          icon={<SlidersHorizontal aria-hidden />}
          label={words.modify}
          onPress={() => openSheet({ type: 'modifiers', itemId: line.itemId, lineId: line.id })}
        />
      ) : null}
      <AdjustButton line={line} />
      <IconButton
        variant="plain"
        icon={<MessageSquareText aria-hidden />}
        label={words.note}
        onPress={() => openSheet({ type: 'note', lineId: line.id })}
        testId="note-line"
      />
      <IconButton
        variant="danger"
        icon={<Trash2 aria-hidden />}
        label={words.remove}
        onPress={() => remove(line)}
        testId="remove-line"
      />
    </>
  );
}

function AdjustButton({ line }: { readonly line: CheckLine }) {
  return (
    <IconButton
      variant="plain"
      icon={<BadgePercent aria-hidden />}
      label={adjustWords.adjust}
      onPress={() => openSheet({ type: 'adjust', lineId: line.id })}
      testId="adjust-line"
    />
  );
}

function SentActions({ line }: { readonly line: CheckLine }) {
  const free = useUi(({ sheet }) => sheet === null);
  const askVoid = () => openSheet({ type: 'void', lineId: line.id });
  const item = useRead(({ menu }) => menu?.items.get(line.itemId));
  const again = () => {
    const wish = { ...editOf(line), quantity: 1 };
    if (item?.byWeight) ringOrWeigh(item, wish);
    else void addItem({ ...wish, itemId: line.itemId });
  };
  useLineKey('Delete', askVoid, free);
  useLineKey('Backspace', askVoid, free);
  return (
    <>
      <IconButton
        variant="plain"
        icon={<Plus aria-hidden />}
        label={words.again}
        onPress={again}
        testId="line-again"
      />
      <span className="grow" />
      {line.state === 'held' ? null : (
        <IconButton
          variant="plain"
          icon={<RotateCcw aria-hidden />}
          label={remakeWords.again}
          onPress={() => openSheet({ type: 'remake', lineId: line.id })}
          testId="remake-line"
        />
      )}
      <AdjustButton line={line} />
      <Button variant="danger" icon={<Ban aria-hidden />} onPress={askVoid} testId="void-line">
        {words.void}
      </Button>
    </>
  );
}
