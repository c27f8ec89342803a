import { typedQuantity } from './typed-quantity.ts';
import { patchUi, useUi } from './ui.store.ts';

/** As many as a typed quantity may be. */
const MOST = 999;

/** The key is tapped once for two, once more for three. */
export const oneMore = (): void =>
  patchUi(({ armed }) => ({ armed: Math.min(MOST, Math.max(1, armed) + 1) }));

export const disarm = (): void => patchUi({ armed: 0 });

/** How many of the next item: what was typed counts before what was tapped. 1: nobody said. */
export const quantityInHand = ({
  search,
  armed,
}: {
  readonly search: string;
  readonly armed: number;
}): number => {
  const { quantity } = typedQuantity(search);
  return quantity > 1 ? quantity : Math.max(1, armed);
};

/** How many are rung of the item that is sold now; it is said anew for the next one (rule RG63). */
export const takeQuantity = (search = useUi.getState().search): number => {
  const { armed } = useUi.getState();
  const quantity = quantityInHand({ search, armed });
  const typed = typedQuantity(search).quantity > 1;
  if (typed || armed > 0) patchUi({ armed: 0, ...(typed ? { search: '' } : {}) });
  return quantity;
};
