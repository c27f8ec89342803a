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
