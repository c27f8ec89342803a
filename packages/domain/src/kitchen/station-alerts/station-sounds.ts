import { type SaleHours, type SaleTime, saleState } from '../../availability/sale-hours.ts';

/**
 * What a kitchen screen can sound: a new ticket, a void, an allergy after the send, a rush, and a ticket that becomes due
 * or late. In the order in which they are sounded where several come at once, the gravest first.
 */
export const SOUND_EVENTS = ['allergy', 'void', 'late', 'rush', 'due', 'ticket'] as const;
export type SoundEvent = (typeof SOUND_EVENTS)[number];

/** `none`: it is seen and not heard. */
export const SOUND_TONES = ['rise', 'fall', 'bell', 'knock', 'none'] as const;
export type SoundTone = (typeof SOUND_TONES)[number];

export type EventSound = {
  readonly tone: SoundTone;
  /** It sounds again after so many seconds until somebody has seen to it; null: once. */
  readonly everySeconds: number | null;
};

export type StationSounds = Readonly<Record<SoundEvent, EventSound>>;

const once = (tone: SoundTone): EventSound => ({ tone, everySeconds: null });

/** Where the house said nothing. */
export const USUAL_SOUNDS: StationSounds = {
  allergy: once('fall'),
  void: once('fall'),
  late: once('none'),
  rush: once('bell'),
  due: once('none'),
  ticket: once('rise'),
};

export const soundsOf = ({
  sounds,
}: {
  readonly sounds: Partial<StationSounds> | null;
}): StationSounds => ({
  ...USUAL_SOUNDS,
  ...sounds,
});

/** Its screens sound nothing now; what they show stays (rule KT42). */
export const isQuiet = (
  { quietHours }: { readonly quietHours: readonly SaleHours[] | null },
  time: SaleTime,
): boolean => quietHours !== null && quietHours.length > 0 && saleState(quietHours, time).open;
