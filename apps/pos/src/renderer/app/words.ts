import { checkWords } from './check-words.ts';
import { menuWords } from './menu-words.ts';
import { paymentWords } from './payment-words.ts';
import { startWords } from './start-words.ts';

/** Texts that most screens of the register use. */
export const words = { ...startWords, ...menuWords, ...checkWords, ...paymentWords };
