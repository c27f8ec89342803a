import { Button, Money, QuantityStepper, SideSheet, TextField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ringOrWeigh } from '../../parts/ItemTile.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { useFormat } from '../../state/format.ts';
import { groupsOf, type MenuItem, type ModifierGroup } from '../../state/menu-index.ts';
import {
  type Choices,
  choicesPrice,
  completesAtOnce,
  missing,
  toChoices,
  toCommand,
} from '../../state/modifier-choice.ts';
import { changeLine } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { GroupChoices } from './GroupChoices.tsx';

type ModifierSheetProps = { readonly itemId: string; readonly lineId: string | null };

/** What goes with an item: asked for before it is added, or changed while it is not sent. */
export function ModifierSheet({ itemId, lineId }: ModifierSheetProps) {
  const menu = useRead((models) => models.menu);
  const line = useRead(({ check }) => check?.lines.find(({ id }) => id === lineId));
  const item = menu?.items.get(itemId);
  if (menu === undefined || item === undefined) return null;
  return <Choosing item={item} groups={groupsOf(menu, item)} line={line} />;
}

type ChoosingProps = {
  readonly item: MenuItem;
  readonly groups: readonly ModifierGroup[];
  readonly line: CheckLine | undefined;
};

function Choosing({ item, groups, line }: ChoosingProps) {
  const [choices, setChoices] = useState<Choices>(() => toChoices(line?.modifiers ?? []));
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const [note, setNote] = useState(line?.note ?? '');
  const format = useFormat();
  const eachMinor = item.priceMinor + choicesPrice(groups, choices);
  const commit = (chosen: Choices) => {
    closeSheet();
    const wish = { quantity, modifiers: toCommand(chosen), ...noteOf(note) };
    if (line === undefined) ringOrWeigh(item, wish);
    else void changeLine(line.id, wish);
  };
  const choose = (next: Choices) => {
    const done = line === undefined && completesAtOnce(groups) && missing(groups, next) === 0;
    if (done) commit(next);
    else setChoices(next);
  };
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      title={item.name}
      subtitle={words.each(format.money(eachMinor))}
      closeLabel={words.close}
      footer={
        <Foot
          name={item.name}
          quantity={quantity}
          onQuantity={setQuantity}
          totalMinor={eachMinor * quantity}
          lacking={missing(groups, choices)}
          word={line === undefined ? words.add : words.save}
          onCommit={() => commit(choices)}
        />
      }
    >
      <div className="flex flex-col gap-6" data-testid="modifiers">
        {groups.map((group) => (
          <GroupChoices key={group.id} group={group} choices={choices} onChoose={choose} />
        ))}
        <TextField
          label={words.note}
          value={note}
          onChange={setNote}
          placeholder={words.notePlaceholder}
          maxLength={120}
        />
      </div>
    </SideSheet>
  );
}

const noteOf = (note: string): { readonly note?: string } =>
  note.trim() === '' ? {} : { note: note.trim() };

type FootProps = {
  readonly name: string;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
  readonly totalMinor: number;
  readonly lacking: number;
  readonly word: string;
  readonly onCommit: () => void;
};

function Foot(props: FootProps) {
  const { name, quantity, onQuantity, totalMinor, lacking, word, onCommit } = props;
  const { currency } = useFormat();
  return (
    <>
      <QuantityStepper
        label={name}
        value={quantity}
        onChange={onQuantity}
        lessLabel={words.fewer(name)}
        moreLabel={words.more(name)}
      />
      <div className="grow">
        <Button
          variant="primary"
          fullWidth
          disabled={lacking > 0}
          onPress={onCommit}
          end={<Money minor={totalMinor} currency={currency} />}
          testId="commit-line"
        >
          {lacking > 0 ? words.stillMissing(lacking) : word}
        </Button>
      </div>
    </>
  );
}
