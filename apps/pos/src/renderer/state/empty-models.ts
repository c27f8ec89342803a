import type { AllergensView, AvailabilityView, CountdownView } from '@galley/pos/contract';

/** What the screen knows before the core has spoken. */
export const NO_ALLERGENS: AllergensView = { list: [], codes: [], sheets: {} };

export const NO_AVAILABILITY: AvailabilityView = {
  asOf: null,
  items: {},
  modifiers: {},
  without: {},
  outages: [],
  ingredients: [],
};

export const NO_COUNTDOWNS: Readonly<Record<string, CountdownView>> = {};
