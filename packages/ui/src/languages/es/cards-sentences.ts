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
  'This card payment is not known here yet. Wait until this register has caught up.':
    'Este pago con tarjeta aún no se conoce aquí. Espere a que esta caja esté al día.',
  'No card terminal is set up here. Charge the card at a standalone terminal and type its slip in.':
    'Aquí no hay ningún datáfono configurado. Cobre en un datáfono independiente y anote su comprobante.',
  'This register has no way to that processor. Look it up at the register that charged the card.':
    'Esta caja no tiene acceso a ese procesador. Consulte en la caja que cobró la tarjeta.',
  "{0} can be dropped into the safe or taken to the bank only. Choose the house's own currency.":
    '{0} solo puede ir a la caja fuerte o al banco. Elija la divisa de la casa.',
  'Foreign money is taken in cash only. Choose cash.':
    'Las divisas solo se aceptan en efectivo. Elija efectivo.',
  "{0} is not taken here today. Take the house's own currency.":
    '{0} no se acepta hoy aquí. Cobre en la divisa de la casa.',
  '{0} is worth {1} now. Look at the amount again.': '{0} valen ahora {1}. Revise el importe.',
  "{0} is the house's own currency. Choose another.": '{0} es la divisa de la casa. Elija otra.',
  '{0} is no currency. Type its three letters, as EUR.':
    '{0} no es una divisa. Escriba sus tres letras, como EUR.',
  'This is no code of a gift card. Scan it, or type it again.':
    'No es un código de tarjeta regalo. Escanéelo o escríbalo de nuevo.',
  'The amount is 0. Type how much is put on it.': 'El importe es 0. Escriba cuánto se recarga.',
  '{0} cannot be paid in coins: the smallest is {1}. Choose another amount.':
    '{0} no se puede pagar en monedas: la menor es {1}. Elija otro importe.',
  'This gift card was valid until {0}. Sell a new one, or ask a manager.':
    'Esta tarjeta regalo fue válida hasta {0}. Venda una nueva o pregunte a un responsable.',
  'This gift card is not known here. Look at its code, or try again with a connection.':
    'Esta tarjeta regalo no se conoce aquí. Revise su código o inténtelo de nuevo con conexión.',
  'This register may take {0} off this gift card, not {1}. Take less, or try again with a connection.':
    'Esta caja puede cargar {0} a esta tarjeta regalo, no {1}. Cargue menos o inténtelo de nuevo con conexión.',
  'A gift card paid for this check. Refund what was wrong instead.':
    'Una tarjeta regalo pagó esta cuenta. Reembolse en su lugar lo que estaba mal.',
  'Only a card payment that stands has a tip on its slip. Look at the check again.':
    'Solo un pago con tarjeta vigente tiene propina en su comprobante. Mire de nuevo la cuenta.',
  'This tip is noted already. Nothing changes.': 'Esta propina ya está anotada. No cambia nada.',
  '{0} is more than half of the {1} that were paid. Read the slip again.':
    '{0} es más de la mitad de los {1} pagados. Lea de nuevo el comprobante.',
};
