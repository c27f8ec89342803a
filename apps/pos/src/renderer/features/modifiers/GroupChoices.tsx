import { cx, IconButton, Pressable, StatusBadge } from '@galley/ui';
import { Check, CircleCheck, Minus, TriangleAlert } from 'lucide-react';
import { words } from '../../app/words.ts';
import { useLackWord } from '../../parts/use-lack.ts';
import { askAvailability } from '../../state/availability-acts.ts';
import { useFormat } from '../../state/format.ts';
import type { ModifierGroup } from '../../state/menu-index.ts';
import {
  type Choices,
  freeLeft,
  isFull,
  lessModifier,
  missingIn,
  modifierPrice,
  tapModifier,
} from '../../state/modifier-choice.ts';
import { useRead } from '../../state/read.store.ts';

type GroupChoicesProps = {
  readonly group: ModifierGroup;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
};

/** The rule of a group in words: how many are wanted and allowed. */
export const ruleText = ({ min, max }: Pick<ModifierGroup, 'min' | 'max'>): string => {
  if (min === 0) return max === 0 ? words.chooseAny : words.chooseUpTo(max);
  if (max === 0) return words.chooseAtLeast(min);
  return min === max ? words.choose(min) : words.chooseBetween(min, max);
};

export function GroupChoices({ group, choices, onChoose }: GroupChoicesProps) {
  const single = group.max === 1;
  const full = !single && isFull(group, choices);
  return (
    <fieldset className="m-0 border-0 p-0">
      <GroupHead group={group} choices={choices} />
      <div className="grid auto-rows-fr grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-keys">
        {group.modifiers.map((modifier) => (
          <ModifierKey
            key={modifier.id}
            modifier={modifier}
            quantity={choices[modifier.id] ?? 0}
            addsMinor={modifierPrice(group, choices, modifier.id)}
            countable={!single}
            disabled={full}
            onTap={() => onChoose(tapModifier(group, choices, modifier.id))}
            onLess={() => onChoose(lessModifier(choices, modifier.id))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function GroupHead({ group, choices }: Pick<GroupChoicesProps, 'group' | 'choices'>) {
  const lacking = missingIn(group, choices);
  return (
    <legend className="flex w-full items-center gap-3 pb-2">
      <span className="text-body font-semibold">{group.name}</span>
      <span className="grow text-label text-ink-2">
        {ruleText(group)}
        {group.free > 0 ? ` · ${words.freeLeft(freeLeft(group, choices))}` : null}
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
  readonly quantity: number;
  /** What it adds to the price as things stand; a priced one that adds nothing is told to be free. */
  readonly addsMinor: number;
  readonly countable: boolean;
  readonly disabled: boolean;
  readonly onTap: () => void;
  readonly onLess: () => void;
};

function ModifierKey(props: ModifierKeyProps) {
  const { modifier, quantity, addsMinor, countable, disabled, onTap, onLess } = props;
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
        disabled={disabled && !chosen && struck === undefined}
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
        <Count quantity={quantity} countable={countable} />
        <span className="flex min-w-0 grow flex-col leading-tight">
          <span
            className={cx(
              'text-body font-medium break-words hyphens-auto',
              struck !== undefined && 'line-through',
            )}
          >
            {modifier.name}
          </span>
          {struck === undefined ? null : <span className="text-label font-semibold">{struck}</span>}
          {modifier.priceMinor === 0 || struck !== undefined ? null : (
            <span className="figures text-label" data-testid="adds">
              {addsMinor === 0 ? words.freeChoice : `+${format.money(addsMinor)}`}
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

function Count({
  quantity,
  countable,
}: {
  readonly quantity: number;
  readonly countable: boolean;
}) {
  // As wide without a choice as with one: the name stays where it is.
  const one = quantity === 1 || (quantity > 0 && !countable);
  return (
    <span className="figures flex w-[2ch] shrink-0 justify-center text-body font-bold">
      {one ? <Check aria-hidden size="1.1em" strokeWidth={3} /> : null}
      {one || quantity === 0 ? null : `${quantity}×`}
    </span>
  );
}
