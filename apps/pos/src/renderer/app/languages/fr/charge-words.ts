import type { ChargeWords } from '../en/charge-words.ts';

/** Texts about the charge for service of a check. */
export const chargeWords: ChargeWords = {
  takeOff: (name) => `Retirer : ${name}`,
  putBack: (name) => `Compter à nouveau : ${name}`,
  wentOff: (name) => `Retiré : ${name}`,
  cameBack: (name) => `Compté à nouveau : ${name}`,
};
