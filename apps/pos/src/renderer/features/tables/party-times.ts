/** The next full or half hour after a wall-clock minute (YYYY-MM-DDTHH:mm), as people book. */
export const nextHalfHour = (wall: string): string => {
  const at = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(at)) return '';
  const half = 30 * 60_000;
  return new Date((Math.floor(at / half) + 1) * half).toISOString().slice(0, 16);
};

/** A moment as the wall clock of a time zone shows it. */
export const wallAt = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
    .format(at)
    .replace(' ', 'T');
