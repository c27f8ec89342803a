const two = (value: number): string => String(value).padStart(2, '0');

/** A minute of the day as `07:30`; 1440 is `24:00`. */
export const minuteText = (minute: number): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `7`, `7:30`, `07.30` and `0730`; undefined: no time of day. */
export const readMinute = (typed: string): number | undefined => {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim());
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  const minute = hours * 60 + minutes;
  return minutes < 60 && minute <= 24 * 60 ? minute : undefined;
};
