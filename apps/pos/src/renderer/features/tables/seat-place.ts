/** Where guests are seated, as high with them in hand as without: what stands below does not move. */
export const seatPlace =
  'hairline-b min-h-[10.75rem] shrink-0 px-4 pt-3 pb-4 max-[900px]:min-h-[7.25rem]';
