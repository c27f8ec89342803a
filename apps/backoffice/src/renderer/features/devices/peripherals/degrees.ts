/** Thousandths of a degree Celsius as people read them: one decimal, the sign in front. */
export const degrees = (milliC: number): string =>
  `${(Math.round(milliC / 100) / 10).toFixed(1)} \u00b0C`;
