import type { GiftWords } from '../en/gift-words.ts';

/** Texts about gift cards. */
export const giftWords: GiftWords = {
  giftCards: 'Tarjetas regalo',
  code: 'Código de la tarjeta regalo',
  codeHint: 'Escanéelo o escríbalo',
  find: 'Consultar',
  sell: 'Vender una tarjeta regalo',
  sellHelp:
    'Deje el código vacío para una nueva; su comprobante lleva un código. Un código conocido se recarga.',
  amount: 'Importe',
  unknown: 'Aquí no se conoce ninguna tarjeta regalo con este código.',
  onCard: 'Saldo',
  here: 'Esta caja puede cargar',
  hereHelp: 'El resto está reservado en otra caja, o esta caja no sabe de nadie.',
  validUntil: (day) => `Válida hasta ${day}`,
  expired: 'Esta tarjeta regalo ha caducado.',
  takeOff: (amount) => `Cargar ${amount} a la tarjeta`,
  loadMore: (amount) => `Recargar ${amount}`,
  sold: (amount, code) => `${amount} en la tarjeta ${code}. El comprobante se imprime.`,
  statement: { loaded: 'Recargado', paid: 'Pagado', given_back: 'Devuelto' },
};
