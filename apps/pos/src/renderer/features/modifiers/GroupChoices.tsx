import { cx, IconButton, Pressable, StatusBadge } from '@galley/ui';
import { Ban, Check, CircleCheck, Minus, TriangleAlert } from 'lucide-react';
import { signed } from '../../app/listed.ts';
import { words } from '../../app/words.ts';
import { useLackWord } from '../../parts/use-lack.ts';
import { askAvailability } from '../../state/availability-acts.ts';
import type { ChoiceSection } from '../../state/choice-tree.ts';
import { useFormat } from '../../state/format.ts';
import type { ChoiceMenu, ModifierGroup, PreModifier } from '../../state/menu-index.ts';
import {
  type Choices,
  countOf,
  freeLeft,
  isFull,
  lessModifier,
  missingIn,
  modifierPrice,
  tapModifier,
} from '../../state/modifier-choice.ts';
import { useRead } from '../../state/read.store.ts';

type GroupChoicesProps = {
  readonly menu: ChoiceMenu;
  readonly section: ChoiceSection;
  /** The word that the next tap stands behind. */
  readonly armed: PreModifier | undefined;
  /** Choices beside one another at the section's place. */
  readonly onChoose: (choices: Choices) => void;
};

/** The rule of a group in words: how many are wanted and allowed. */
export const ruleText = ({ min, max }: Pick<ModifierGroup, 'min' | 'max'>): string => {
  if (min === 0) return max === 0 ? words.chooseAny : words.chooseUpTo(max);
  if (max === 0) return words.chooseAtLeast(min);
  return min === max ? words.choose(min) : words.chooseBetween(min, max);
};

export function GroupChoices({ menu, section, armed, onChoose }: GroupChoicesProps) {
  const { group, choices } = section;
  const single = group.max === 1;
  const full = !single && isFull(menu, group, choices);
  const worded = armed === undefined || group.preModifierIds?.includes(armed.id) === true;
  const before = (id: string): PreModifier | undefined => {
    const pre = choices.find(({ modifierId }) => modifierId === id)?.pre;
    return pre === undefined ? undefined : menu.preModifiers.get(pre);
  };
  return (
    <fieldset
      className="m-0 scroll-mt-24 border-0 p-0"
      data-section={section.key}
      data-testid="modifier-group"
    >
      <GroupHead menu={menu} section={section} />
      <div className="grid auto-rows-fr grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-keys">
        {group.modifiers.map((modifier) => (
          <ModifierKey
            key={modifier.id}
            modifier={modifier}
            pre={before(modifier.id)}
            quantity={countOf(choices, modifier.id)}
            addsMinor={modifierPrice(menu, group, choices, modifier.id, armed?.id)}
            armed={armed}
            countable={!single}
            closed={!worded}
            disabled={full && armed?.leavesOff !== true}
            onTap={() => onChoose(tapModifier(menu, group, choices, modifier.id, armed?.id))}
            onLess={() => onChoose(lessModifier(choices, modifier.id))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A group says of what it is, where that is not the item itself. */
export const sectionTitle = ({ group, within }: ChoiceSection): string => {
  const of = within.at(-1);
  return of === undefined ? group.name : words.groupOf(group.name, of);
};

function GroupHead({ menu, section }: Pick<GroupChoicesProps, 'menu' | 'section'>) {
  const { group, choices } = section;
  const lacking = missingIn(menu, group, choices);
  return (
    <legend className="flex w-full items-center gap-3 pb-2">
      <span className="text-body font-semibold">{sectionTitle(section)}</span>
      <span className="grow text-label text-ink-2">
        {ruleText(group)}
        {group.free > 0 ? ` · ${words.freeLeft(freeLeft(menu, group, choices))}` : null}
      </span>
      {group.min === 0 ? null : lacking > 0 ? (
        <StatusBadge
          tone="alarm"
          icon={<TriangleAlert aria-hidden size="1.1em" />}
          label={words.missing(lacking)}
        />
      ) : (
        <StatusBadge
          tone="ok"
          icon={<CircleCheck aria-hidden size="1.1em" />}
          label={words.complete}
        />
      )}
    </legend>
  );
}

type ModifierKeyProps = {
  readonly modifier: ModifierGroup['modifiers'][number];
  /** The word before what is chosen. */
  readonly pre: PreModifier | undefined;
  readonly armed: PreModifier | undefined;
  readonly quantity: number;
  /** What it adds to the price as things stand; a priced one that adds nothing is told to be free. */
  readonly addsMinor: number;
  readonly countable: boolean;
  /** The group takes no such word. */
  readonly closed: boolean;
  readonly disabled: boolean;
  readonly onTap: () => void;
  readonly onLess: () => void;
};

function ModifierKey(props: ModifierKeyProps) {
  const { modifier, pre, armed, quantity, addsMinor, countable, closed, disabled, onTap, onLess } =
    props;
  const format = useFormat();
  const chosen = quantity > 0;
  const lack = useRead(({ availability }) => availability.modifiers[modifier.id]);
  const struck = useLackWord(lack);
  const hold = () =>
    askAvailability({ subjectKind: 'modifier', subjectId: modifier.id, name: modifier.name });
  return (
    <div className="relative flex">
      <Pressable
        onPress={() => (struck === undefined || chosen ? onTap() : hold())}
        onHold={hold}
        disabled={closed || (disabled && !chosen && struck === undefined)}
        aria-disabled={struck !== undefined}
        aria-pressed={chosen}
        testId={`modifier-${modifier.id}`}
        className={cx(
          'flex min-h-tile min-w-0 grow items-center gap-2 rounded-control border-control py-1.5 ps-2 text-start',
          countable ? 'pe-key' : 'pe-3',
          chosen
            ? 'bg-ink text-paper'
            : struck === undefined
              ? 'bg-surface data-pressed:bg-pressed'
              : 'bg-sunken text-ink-3',
          'disabled:border-line disabled:bg-sunken disabled:text-ink-3',
        )}
      >
        <Count quantity={quantity} countable={countable} off={pre?.leavesOff === true} />
        <span className="flex min-w-0 grow flex-col leading-tight">
          <span
            className={cx(
              'text-body font-medium break-words hyphens-auto',
              struck !== undefined && 'line-through',
            )}
          >
            {pre === undefined ? modifier.name : `${pre.name} ${modifier.name}`}
          </span>
          {struck === undefined ? null : <span className="text-label font-semibold">{struck}</span>}
          {modifier.priceMinor === 0 || struck !== undefined ? null : (
            <span className="figures text-label" data-testid="adds">
              {addsText(addsMinor, chosen ? pre : armed, format.money)}
            </span>
          )}
        </span>
      </Pressable>
      {countable && chosen ? (
        <span className="absolute inset-y-0 end-0 flex items-center text-paper [&>button]:text-paper [&>button[data-pressed]]:text-ink">
          <IconButton
            icon={<Minus aria-hidden />}
            label={words.fewer(modifier.name)}
            onPress={onLess}
          />
        </span>
      ) : null}
    </div>
  );
}

/** What is left off and takes nothing off the price says nothing. */
const addsText = (
  minor: number,
  pre: PreModifier | undefined,
  money: (minor: number) => string,
): string => {
  if (minor === 0) return pre?.leavesOff === true ? '' : words.freeChoice;
  return signed(minor, money);
};

type CountProps = {
  readonly quantity: number;
  readonly countable: boolean;
  readonly off: boolean;
};

function Count({ quantity, countable, off }: CountProps) {
  // As wide without a choice as with one: the name stays where it is.
  const one = quantity === 1 || (quantity > 0 && !countable);
  return (
    <span className="figures flex w-[2ch] shrink-0 justify-center text-body font-bold">
      {one && off ? <Ban aria-hidden size="1.1em" strokeWidth={3} /> : null}
      {one && !off ? <Check aria-hidden size="1.1em" strokeWidth={3} /> : null}
      {one || quantity === 0 ? null : `${quantity}×`}
    </span>
  );
}
