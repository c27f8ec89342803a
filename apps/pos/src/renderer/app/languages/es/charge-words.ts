import type { ChargeWords } from '../en/charge-words.ts';

/** Texts about the charge for service of a check. */
export const chargeWords: ChargeWords = {
  takeOff: (name) => `Quitar: ${name}`,
  putBack: (name) => `Volver a cobrar: ${name}`,
  wentOff: (name) => `Quitado: ${name}`,
  cameBack: (name) => `Se cobra de nuevo: ${name}`,
};
