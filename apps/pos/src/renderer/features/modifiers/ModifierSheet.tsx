import { Button, Money, Notice, QuantityStepper, SideSheet, TextField } from '@galley/ui';
import { useMemo, useRef, useState } from 'react';
import { availabilityWords } from '../../app/availability-words.ts';
import { halfWords } from '../../app/half-words.ts';
import { words } from '../../app/words.ts';
import { ringOrWeigh } from '../../parts/ItemTile.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import {
  type ChoiceSection,
  chosenAt,
  sectionsOf,
  toChoices,
  toCommand,
} from '../../state/choice-tree.ts';
import { useFormat } from '../../state/format.ts';
import { askedFor, askedPrice, isHalvesGroup, turned } from '../../state/halves.ts';
import { menuInHand, priceInHand } from '../../state/item-price.ts';
import { changeLine } from '../../state/line-changes.ts';
import {
  groupsOf,
  type MenuIndex,
  type MenuItem,
  type ModifierGroup,
  wordsOf,
} from '../../state/menu-index.ts';
import {
  type Choices,
  completesAtOnce,
  missing,
  missingIn,
  priceWith,
} from '../../state/modifier-choice.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, type LineWish } from '../../state/ui.store.ts';
import { GroupChoices, sectionTitle } from './GroupChoices.tsx';
import { HalvesChoice } from './HalvesChoice.tsx';
import { PreModifierStrip } from './PreModifierStrip.tsx';

type ModifierSheetProps = {
  readonly itemId: string;
  readonly lineId: string | null;
  /** What was said of it before. */
  readonly wish?: Partial<LineWish> | undefined;
};

/** What goes with an item: asked for before it is added, or changed while it is not sent. */
export function ModifierSheet({ itemId, lineId, wish }: ModifierSheetProps) {
  const menu = useRead((models) => models.menu);
  const line = useRead(({ check }) => check?.lines.find(({ id }) => id === lineId));
  const item = menu?.items.get(itemId);
  if (menu === undefined || item === undefined) return null;
  const sold = menuInHand(menu);
  return <Choosing menu={sold} item={item} groups={groupsOf(sold, item)} line={line} said={wish} />;
}

type ChoosingProps = {
  readonly menu: MenuIndex;
  readonly item: MenuItem;
  readonly groups: readonly ModifierGroup[];
  readonly line: CheckLine | undefined;
  readonly said: Partial<LineWish> | undefined;
};

function Choosing({ menu, item, groups, line, said }: ChoosingProps) {
  const [choices, setChoices] = useState<Choices>(() => toChoices(line?.modifiers ?? []));
  const [quantity, setQuantity] = useState(line?.quantity ?? said?.quantity ?? 1);
  const [note, setNote] = useState(line?.note ?? '');
  const format = useFormat();
  const asked = askedFor(menu, item, groups, choices, halfWords);
  const eachMinor = priceWith(priceInHand(item), askedPrice(asked, choices));
  const lacking = missing(menu, asked.groups, choices);
  const commit = (chosen: Choices) => {
    closeSheet();
    const wish = { quantity, modifiers: toCommand(chosen), ...noteOf(note) };
    if (line === undefined) ringOrWeigh(item, { ...said, ...wish });
    else void changeLine(line.id, wish);
  };
  const choose = (next: Choices) => {
    const single = asked.rule === undefined && completesAtOnce(groups);
    const done = line === undefined && single && missing(menu, groups, next) === 0;
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
          lacking={lacking}
          word={line === undefined ? words.add : words.save}
          onCommit={() => commit(choices)}
        />
      }
    >
      <div className="flex flex-col gap-6" data-testid="modifiers">
        {item.halfRule === undefined ? null : (
          <HalvesChoice
            rule={item.halfRule}
            halved={asked.rule !== undefined}
            onTurn={() => setChoices(turned(groups, choices))}
          />
        )}
        <Groups menu={menu} groups={asked.groups} choices={choices} onChoose={choose} />
        <Without itemId={item.id} />
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

const opensMore = ({ modifiers }: ModifierGroup): boolean =>
  modifiers.some(({ groupIds = [] }) => groupIds.length > 0);

type GroupsProps = {
  readonly menu: MenuIndex;
  readonly groups: readonly ModifierGroup[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
};

/** All groups, with those that choices open behind them. A word holds for one tap. */
function Groups({ menu, groups, choices, onChoose }: GroupsProps) {
  const [armed, setArmed] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const sections = sectionsOf(menu, groups, choices);
  const open = sections.find((one) => missingIn(menu, one.group, one.choices) > 0);
  const reachable = useMemo(() => wordsOf(menu, groups), [menu, groups]);
  const choose = (section: ChoiceSection, next: Choices) => {
    setArmed(null);
    onChoose(chosenAt(choices, section.path, next));
  };
  const goTo = (key: string) => {
    const target = list.current?.querySelector(`[data-section="${CSS.escape(key)}"]`);
    target?.scrollIntoView({ block: 'start' });
    target?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <div ref={list} className="flex flex-col gap-6">
      {reachable.length > 0 || groups.some(opensMore) ? (
        <PreModifierStrip
          preModifiers={reachable}
          armed={armed}
          onArm={setArmed}
          next={open && sectionTitle(open)}
          onNext={() => open && goTo(open.key)}
        />
      ) : null}
      {sections
        .filter(({ group }) => !isHalvesGroup(group))
        .map((section) => (
          <GroupChoices
            key={section.key}
            menu={menu}
            section={section}
            armed={armed === null ? undefined : menu.preModifiers.get(armed)}
            onChoose={(next) => choose(section, next)}
          />
        ))}
    </div>
  );
}

/** Ingredients that are 86'd and that it is sold without. */
function Without({ itemId }: { readonly itemId: string }) {
  const names = useRead(({ availability }) =>
    availability.without[itemId]?.map(({ name }) => name).join(', '),
  );
  return names === undefined ? null : (
    <Notice kind="warn" title={availabilityWords.withoutNow(names)} />
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
