export type HourSales = {
  readonly hour: number;
  readonly turnoverMinor: number;
  readonly checks: number;
};

export type HourBar = HourSales & {
  /** Share of the best hour, 0 to 1. */
  readonly height: number;
  /** The hour that is running. */
  readonly running: boolean;
};

/** An hour's place in a trading day that begins at the site's roll-over: after midnight comes last. */
const placeOf = (hour: number, firstHour: number): number => (hour - firstHour + 24) % 24;

/**
 * Bars of a day (rule OF20): every hour from the first with sales to the last, or to the running one.
 * `runningHour` is undefined for a day that is over.
 */
export const hourBars = (
  sales: readonly HourSales[],
  runningHour: number | undefined,
  firstHour = 5,
): HourBar[] => {
  if (sales.length === 0) return [];
  const places = sales.map(({ hour }) => placeOf(hour, firstHour));
  const now = runningHour === undefined ? [] : [placeOf(runningHour, firstHour)];
  const from = Math.min(...places);
  const to = Math.max(...places, ...now.filter((place) => place > from));
  const best = Math.max(1, ...sales.map(({ turnoverMinor }) => turnoverMinor));
  const known = new Map(sales.map((entry) => [entry.hour, entry]));
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const hour = (from + step + firstHour) % 24;
    const entry = known.get(hour) ?? { hour, turnoverMinor: 0, checks: 0 };
    const height = Math.max(0, entry.turnoverMinor) / best;
    return { ...entry, height, running: hour === runningHour };
  });
};

/** The hour that a clock at the site shows. */
export const hourAt = (now: number, timeZone: string): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now),
  );
