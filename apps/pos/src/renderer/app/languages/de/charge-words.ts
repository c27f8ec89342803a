import type { ChargeWords } from '../en/charge-words.ts';

/** Texts about the charge for service of a check. */
export const chargeWords: ChargeWords = {
  takeOff: (name) => `Wegnehmen: ${name}`,
  putBack: (name) => `Wieder berechnen: ${name}`,
  wentOff: (name) => `${name} entfällt`,
  cameBack: (name) => `${name} wird wieder berechnet`,
};
