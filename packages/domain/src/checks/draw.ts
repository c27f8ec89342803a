/** Prefix and time of an id; what follows is random. */
const TIMED = 14;

/** Between moves that did not know of one another chance decides, alike everywhere: no clock may win for ever. */
export const drawn = (id: string): string => `${id.slice(TIMED)}\u0000${id}`;
