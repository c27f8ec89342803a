import type { Sentences } from '../telling.ts';

/** What is said of cards and their terminals. */
export const cardsSentences: Sentences = {
  'Card payments without an answer: {0}.': 'Pagos con tarjeta sin respuesta: {0}.',
  '{0} waits for the answer to a card. Look it up, or choose another tender for it first.':
    '{0} espera la respuesta de una tarjeta. Consúltela antes, o elija otra forma de pago.',
  'The card was approved meanwhile. Look at the check again.':
    'La tarjeta se aprobó entretanto. Mire otra vez la cuenta.',
  'The card was declined meanwhile. Take another tender.':
    'La tarjeta fue rechazada entretanto. Cobre de otra forma.',
  'This card payment is not on the check.': 'Este pago con tarjeta no está en la cuenta.',
};
