import type { OfficeModifierGroup, OfficeModifiers } from '@galley/backoffice/contract';
import { type MoneyFormat, moneyOf } from './typed-price.ts';

export type ModifierDraft = {
  /** Tells rows apart while they are edited. */
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly kitchenName: string;
  /** As it is typed. */
  readonly price: string;
  readonly groupIds: readonly string[];
  /** The item that it is, as a part of a meal deal. */
  readonly itemId: string | null;
};

export type GroupDraft = {
  readonly id?: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly free: number;
  readonly halves: boolean;
  readonly preModifierIds: readonly string[];
  readonly modifiers: readonly ModifierDraft[];
};

export const draftOf = (
  group: OfficeModifierGroup | undefined,
  written: (minor: number) => string,
): GroupDraft => ({
  ...(group === undefined ? {} : { id: group.id }),
  name: group?.name ?? '',
  min: group?.min ?? 0,
  max: group?.max ?? 0,
  free: group?.free ?? 0,
  halves: group?.halves ?? false,
  preModifierIds: group?.preModifierIds ?? [],
  modifiers: (group?.modifiers ?? []).map(
    ({ id, name, kitchenName, priceMinor, groupIds, itemId }) => ({
      ...{ key: id, id, name, groupIds, itemId },
      kitchenName: kitchenName ?? '',
      price: written(priceMinor),
    }),
  ),
});

/** A row more, at the end. */
export const withRow = (draft: GroupDraft, written: (minor: number) => string): GroupDraft => {
  const taken = new Set(draft.modifiers.map(({ key }) => key));
  let n = draft.modifiers.length;
  while (taken.has(`new-${n}`)) n++;
  const row = {
    key: `new-${n}`,
    name: '',
    kitchenName: '',
    price: written(0),
    groupIds: [],
    itemId: null,
  };
  return { ...draft, modifiers: [...draft.modifiers, row] };
};

/** The row stands before the one above it. */
export const rowUp = (draft: GroupDraft, key: string): GroupDraft => {
  const at = draft.modifiers.findIndex((row) => row.key === key);
  const above = draft.modifiers[at - 1];
  const row = draft.modifiers[at];
  if (above === undefined || row === undefined) return draft;
  const modifiers = [...draft.modifiers];
  modifiers.splice(at - 1, 2, row, above);
  return { ...draft, modifiers };
};

/** What is sent; undefined while a name or a price is missing or cannot be read. */
export const groupInput = (draft: GroupDraft, format: MoneyFormat) => {
  const modifiers = draft.modifiers.map(({ key: _, price, kitchenName, ...row }) => ({
    ...row,
    name: row.name.trim(),
    kitchenName: kitchenName.trim() === '' ? null : kitchenName.trim(),
    priceMinor: moneyOf(price, format),
  }));
  const whole = modifiers.flatMap(({ priceMinor, ...row }) =>
    priceMinor === undefined || row.name === '' ? [] : [{ ...row, priceMinor }],
  );
  return draft.name.trim() === '' || whole.length < modifiers.length
    ? undefined
    : { ...draft, name: draft.name.trim(), modifiers: whole };
};

/** Groups that a modifier of this one may open: those that do not come back to it. */
export const openable = (
  { groups }: OfficeModifiers,
  groupId: string | undefined,
): OfficeModifiers['groups'] => {
  const leadsBack = (id: string, seen: ReadonlySet<string>): boolean => {
    if (id === groupId) return true;
    if (seen.has(id)) return false;
    const group = groups.find((one) => one.id === id);
    const next = new Set([...seen, id]);
    return (group?.modifiers ?? []).some(({ groupIds }) =>
      groupIds.some((one) => leadsBack(one, next)),
    );
  };
  return groups.filter(({ id }) => !leadsBack(id, new Set()));
};
