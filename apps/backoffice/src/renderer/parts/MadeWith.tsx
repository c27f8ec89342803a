import type { OfficeUse } from '@galley/backoffice/contract';
import { cx, Pressable } from '@galley/ui';
import { Check, CircleDashed } from 'lucide-react';
import { words } from '../app/words.ts';
import { runAndTell } from '../state/edits.ts';
import { useAnswer } from '../state/read.store.ts';

type MadeWithProps = {
  readonly ownerKind: 'item' | 'modifier';
  readonly ownerId: string;
  readonly mayEdit: boolean;
};

type Need = OfficeUse['need'];

/** Needed, left off when it is 86'd, not used: one touch after the other. */
const next = (need: Need | undefined): Need | undefined =>
  need === undefined ? 'required' : need === 'required' ? 'optional' : undefined;

/** What an item or modifier is made with; each touch is saved at once. */
export function MadeWith({ ownerKind, ownerId, mayEdit }: MadeWithProps) {
  const { value } = useAnswer('availability', {});
  if (value === undefined || value.ingredients.length === 0) return null;
  const mine = value.uses.filter((use) => use.ownerId === ownerId);
  const save = (ingredientId: string, need: Need | undefined) => {
    const others = mine.filter((use) => use.ingredientId !== ingredientId);
    const uses = [...others, ...(need === undefined ? [] : [{ ingredientId, need }])];
    void runAndTell('useIngredients', {
      ownerKind,
      ownerId,
      uses: uses.map((use) => ({ ingredientId: use.ingredientId, need: use.need })),
    });
  };
  return (
    <fieldset className="m-0 border-0 p-0" data-testid="made-with">
      <legend className="pb-1.5 text-label font-semibold text-ink-2">{words.madeWith}</legend>
      <div className="flex flex-wrap gap-2">
        {value.ingredients.map(({ id, name }) => {
          const need = mine.find((use) => use.ingredientId === id)?.need;
          return (
            <Ingredient
              key={id}
              name={name}
              need={need}
              disabled={!mayEdit}
              onPress={() => save(id, next(need))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

type IngredientProps = {
  readonly name: string;
  readonly need: Need | undefined;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

function Ingredient({ name, need, disabled, onPress }: IngredientProps) {
  const Icon = need === 'required' ? Check : CircleDashed;
  return (
    <Pressable
      disabled={disabled}
      aria-pressed={need !== undefined}
      onPress={onPress}
      className={cx(
        'inline-flex min-h-small items-center gap-2 rounded-control border-control px-3 text-label data-pressed:bg-pressed',
        need === undefined ? 'bg-surface text-ink-2' : 'bg-selected font-semibold',
      )}
    >
      <Icon aria-hidden size="1.1em" className={cx(need === undefined && 'invisible')} />
      {name}
      {need === undefined ? null : (
        <span className="text-small font-normal text-ink-2">{words.needs[need]}</span>
      )}
    </Pressable>
  );
}
