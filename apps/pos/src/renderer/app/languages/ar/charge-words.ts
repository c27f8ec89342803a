import { isolated } from '@galley/ui/languages';
import type { ChargeWords } from '../en/charge-words.ts';

/** Texts about the charge for service of a check. */
export const chargeWords: ChargeWords = {
  takeOff: (name) => isolated`رفع: ${name}`,
  putBack: (name) => isolated`احتساب من جديد: ${name}`,
  wentOff: (name) => isolated`رُفعت: ${name}`,
  cameBack: (name) => isolated`احتُسبت من جديد: ${name}`,
};
