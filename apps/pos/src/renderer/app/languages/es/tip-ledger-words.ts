import type { TipLedgerWords } from '../en/tip-ledger-words.ts';

/** Texts about the ledger of tips. */
export const tipLedgerWords: TipLedgerWords = {
  tips: 'Propinas',
  back: 'Atrás',
  amount: 'Importe',
  noPools: 'No hay botes que repartir.',
  pools: 'Botes por repartir',
  share: 'Repartir los botes del día',
  shareNow: 'Repartir de todos modos',
  shared: 'Botes repartidos',
  people: 'Personas',
  owes: 'Se debe',
  sums: {
    cardMinor: 'En comprobantes',
    declaredMinor: 'Efectivo, declarado y guardado',
    passedMinor: 'Cedido',
    pooledMinor: 'Botes',
    paidMinor: 'Pagado hoy',
  },
  owed: 'Debe la casa, todos los días',
  owesHouse: 'Debe a la casa',
  declared: (amount) => `Declarado ${amount}`,
  toWhom: 'A quién',
  toRole: 'O a todos los de un rol que trabajaron, por horas',
  acts: {
    declare: 'Declarar efectivo',
    correct: 'Corregir la declaración',
    pass: 'Ceder',
    pay: 'Pagar',
    back: 'Recuperar',
  },
  done: {
    declare: 'Efectivo declarado',
    correct: 'Declaración corregida',
    pass: 'Propinas cedidas',
    pay: 'Propinas pagadas, se imprime el comprobante',
    back: 'Propinas recuperadas, se imprime el comprobante',
  },
  print: 'Imprimir el resumen del día',
  printWeek: 'Imprimir el resumen de siete días',
  printing: 'Se imprime el resumen',
};
