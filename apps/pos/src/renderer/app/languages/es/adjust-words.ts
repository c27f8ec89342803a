import { counting } from '@galley/ui/languages';
import type { AdjustWords } from '../en/adjust-words.ts';

const count = counting('es');

export const adjustWords: AdjustWords = {
  adjust: 'Descuento o invitación',
  ofLine: (name) => `Descuento o invitación: ${name}`,
  ofCheck: 'Descuento o invitación: toda la cuenta',
  ways: { percent: 'Porcentaje', amount: 'Importe', comp: 'Invitación' },
  how: 'Cómo',
  percentOff: (percent) => `${percent} %`,
  otherPercent: 'Otro porcentaje',
  less: 'Menos',
  more: 'Más',
  amount: 'Descontar',
  compHelp: 'Gratis para el cliente, paga la casa. El precio entero queda en la cuenta.',
  wholeHelp: 'Vale también para lo que se marque después en esta cuenta.',
  presentHelp: 'Vale para lo que hay ahora en esta cuenta.',
  takeOff: 'Descontar',
  takePercent: (percent) => `Descontar ${percent} %`,
  takeAmount: (money) => `Descontar ${money}`,
  makeFree: 'Invitar',
  taken: (money) => `${money} descontado.`,
  takenBack: 'El precio vuelve a valer.',
  takeBack: 'Deshacer',
  comp: 'Invitación',
  discount: 'Descuento',
  discountOf: (percent) => `Descuento ${percent} %`,
  fullPrice: 'A precio entero',
  takenOff: 'Descuentos e invitaciones',
  clearUnsent: 'Borrar lo no enviado',
  unsentLines: 'lo no enviado',
  cleared: (n) => count(n, { one: '# línea borrada.', other: '# líneas borradas.' }),
  removeOf: (name) => `Quitar: ${name}`,
  lessenOf: (name) => `Cambiar: ${name}`,
  remove: 'Quitar',
  lessen: 'Cambiar',
  onPaper:
    'El cliente lo tiene en una cuenta provisional impresa. Quitarlo necesita a un encargado.',
  lowersPaper:
    'El cliente tiene una cuenta provisional impresa por más. Bajarla necesita a un encargado.',
  superseded: (time) => `La cuenta provisional de las ${time} ya no vale.`,
  supersededFrom: (time, then, now) =>
    `La cuenta provisional de las ${time} dice ${then}; ahora son ${now}.`,
  printAnew: 'Imprimir de nuevo',
  list: 'Descontado del precio',
  approvedBy: (name) => `aprobado por ${name}`,
  twice: 'También se descontó en otra caja. Deje el que sea correcto.',
  exceptions: {
    surplus_adjustment: 'Se descontó más de lo que cuesta una línea. Sale gratis, no menos.',
    reduced_twice:
      'Dos cajas que no se veían descontaron algo de la misma línea. Valen los dos: retire el que sobre.',
    reduced_after_settlement: 'Se descontó algo después de pagar la cuenta. Devuélvalo.',
  },
};
