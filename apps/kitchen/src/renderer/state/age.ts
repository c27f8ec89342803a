/** How old a ticket is against its station's seconds. */
export type AgeStep = 'fresh' | 'due' | 'late';

export type Targets = { readonly targetSeconds: number; readonly lateSeconds: number };

/** Whole seconds since the fire, both in hub time (ms); never negative, whatever the clocks say. */
export const ageSeconds = (firedAt: number, hubNow: number): number =>
  Math.max(0, Math.floor((hubNow - firedAt) / 1000));

export const stepOf = (seconds: number, { targetSeconds, lateSeconds }: Targets): AgeStep =>
  seconds >= lateSeconds ? 'late' : seconds >= targetSeconds ? 'due' : 'fresh';

const two = (value: number): string => String(value).padStart(2, '0');

/** `m:ss`, from an hour on `h:mm:ss`. */
export const formatTicketAge = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
};

type Expected = Targets & {
  readonly firedAt: number;
  readonly expectedAt: number | null;
  readonly promisedAt: number | null;
};

/** It will be late, or after its promised time, by what its station took before: said while there is time (rule KS73). */
export const willBeLate = ({ firedAt, lateSeconds, expectedAt, promisedAt }: Expected): boolean =>
  expectedAt !== null &&
  (expectedAt >= firedAt + lateSeconds * 1000 || (promisedAt !== null && expectedAt > promisedAt));
