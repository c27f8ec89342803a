/** Most of them at one station. */
export const MAX_AGE_TARGETS = 20;

/** Seconds after which a ticket is due and late. */
export type AgeSeconds = { readonly targetSeconds: number; readonly lateSeconds: number };

/** Seconds of the tickets that meet both conditions; null is met by all. */
export type AgeTarget = AgeSeconds & {
  readonly orderTypeId: string | null;
  readonly course: number | null;
};

/** What a station knows of a ticket; `orderTypeId` null: its check is not here. */
export type AgedTicket = Pick<AgeTarget, 'orderTypeId' | 'course'>;

type AgedStation = AgeSeconds & { readonly ageTargets?: readonly AgeTarget[] | null };

const meets = (target: AgeTarget, ticket: AgedTicket): boolean =>
  (target.orderTypeId ?? ticket.orderTypeId) === ticket.orderTypeId &&
  (target.course ?? ticket.course) === ticket.course;

/** The first that fits, else the station's own (rule KT40). */
export const ageSecondsOf = (station: AgedStation, ticket: AgedTicket): AgeSeconds => {
  const { targetSeconds, lateSeconds } =
    (station.ageTargets ?? []).find((target) => meets(target, ticket)) ?? station;
  return { targetSeconds, lateSeconds };
};

type Promised = { readonly firedAt: number; readonly promisedAt: number | null };

/** A ticket is late from its promised time on, however patient its station is (rule KT62). Times in ms of the hub. */
export const untilPromise = (
  { targetSeconds, lateSeconds }: AgeSeconds,
  { firedAt, promisedAt }: Promised,
): AgeSeconds => {
  const room = promisedAt === null ? Infinity : Math.max(0, promisedAt - firedAt) / 1000;
  const late = Math.min(lateSeconds, Math.ceil(room));
  return { targetSeconds: Math.min(targetSeconds, late), lateSeconds: late };
};
