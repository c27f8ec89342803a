/** What lies on a virtual scale and what ails it. Weights in whole grams. */
export type Pan = {
  grams: number;
  moving: boolean;
  /** Above this it reports overload. */
  capacityGrams: number;
  divisionGrams: number;
  tareGrams: number;
  fault: boolean;
  /** What scales that tell each weighing once have told: the load that was last reported. */
  toldGrams: number;
};

export const emptyPan = (): Pan => ({
  grams: 0,
  moving: false,
  capacityGrams: 15_000,
  divisionGrams: 5,
  tareGrams: 0,
  fault: false,
  toldGrams: 0,
});

/** What the scale shows: its load in whole divisions, less its own tare. */
export const shownGrams = (pan: Pan): number =>
  Math.round(pan.grams / pan.divisionGrams) * pan.divisionGrams - pan.tareGrams;

export const isOverloaded = (pan: Pan): boolean => pan.grams > pan.capacityGrams;

/** `01.235` of 1235 g, in so many places before the point. */
export const kilograms = (grams: number, places: number): string => {
  const text = String(Math.abs(grams)).padStart(places + 3, '0');
  return `${text.slice(0, -3)}.${text.slice(-3)}`;
};
