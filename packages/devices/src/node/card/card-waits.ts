/** How long a guest may take with the card, and how long everything else may take. Ms. */
export type CardWaits = { readonly guestMs: number; readonly callMs: number };
export const usualWaits: CardWaits = { guestMs: 120_000, callMs: 10_000 };
