/** A percentage as people write it: `12.5`. */
export const percentText = (ppm: number): string => String(ppm / 10_000);
