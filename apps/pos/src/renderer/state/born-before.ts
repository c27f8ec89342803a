/** The latest day of birth of who is so many years old today, as the site writes dates. */
export const bornBefore = (
  now: number,
  years: number,
  locale: string,
  timeZone: string,
): string => {
  // The parts of today at the site: `en-CA` writes them in the order of ISO.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  // Who was born on 29 February is a year older on 1 March: no day is left out by going back to 28.
  const last = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  const born = Date.UTC(year - years, month - 1, Math.min(day, last));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(born);
};
