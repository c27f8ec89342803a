import type { MenuIndex, ModifierGroup } from './menu-index.ts';
import { type ReadModels, useRead } from './read.store.ts';
import { type UiState, useUi } from './ui.store.ts';

type Priced = { readonly priceMinor: number; readonly prices?: Readonly<Record<string, number>> };

/** With which order types begin where nobody chose one. */
export const defaultOrderType = <T extends { readonly kind: string }>(
  types: readonly T[],
): T | undefined => types.find(({ kind }) => kind === 'takeaway') ?? types[0];

const typeIdIn = ({ check, menu }: ReadModels, { draft }: UiState): string | undefined =>
  check?.orderTypeId ?? draft.orderTypeId ?? defaultOrderType(menu?.view.orderTypes ?? [])?.id;

const priceUnder = ({ priceMinor, prices }: Priced, typeId: string | undefined): number =>
  (typeId === undefined ? undefined : prices?.[typeId]) ?? priceMinor;

/** What an item costs under the order type in hand. */
export const priceInHand = (item: Priced): number =>
  priceUnder(item, typeIdIn(useRead.getState(), useUi.getState()));

/** The same for a tile; one without other prices hears of no change. */
export const usePriceInHand = (item: Priced): number => {
  const draft = useUi((ui) => (item.prices === undefined ? null : ui.draft.orderTypeId));
  return useRead((models) =>
    item.prices === undefined
      ? item.priceMinor
      : priceUnder(item, models.check?.orderTypeId ?? draft ?? typeIdIn(models, useUi.getState())),
  );
};

const underType = (group: ModifierGroup, typeId: string): ModifierGroup => ({
  ...group,
  modifiers: group.modifiers.map((one) => ({ ...one, priceMinor: priceUnder(one, typeId) })),
});

/** Made once for each menu and order type. */
const menus = new WeakMap<MenuIndex, Map<string, MenuIndex>>();

const hasOtherPrices = ({ groups }: MenuIndex): boolean =>
  [...groups.values()].some(({ modifiers }) =>
    modifiers.some(({ prices }) => prices !== undefined),
  );

/** The menu with modifiers as they cost under an order type; itself where they cost the same everywhere. */
export const menuUnderType = (menu: MenuIndex, typeId: string | undefined): MenuIndex => {
  if (typeId === undefined || !hasOtherPrices(menu)) return menu;
  const known = menus.get(menu) ?? new Map<string, MenuIndex>();
  const before = known.get(typeId);
  if (before !== undefined) return before;
  const groups = new Map([...menu.groups].map(([id, group]) => [id, underType(group, typeId)]));
  const made = { ...menu, groups };
  menus.set(menu, known.set(typeId, made));
  return made;
};

/** The same under the order type in hand. */
export const menuInHand = (menu: MenuIndex): MenuIndex =>
  menuUnderType(menu, typeIdIn(useRead.getState(), useUi.getState()));
