import { counting } from '@galley/ui/languages';
import type { OrderWords } from '../en/order-words.ts';

const count = counting('es');

export const orderWords: OrderWords = {
  changed: (name, now, before) => `${name}: ${now}, antes ${before}`,
  changedSame: (name) => `Ahora ${name}`,
  undo: 'Deshacer',
  chooseTable: (name) => `${name}: ¿qué mesa?`,
  noFreeTable: 'No hay mesas libres.',
  kinds: {
    dine_in: 'En sala',
    counter: 'Barra',
    takeaway: 'Para llevar',
    delivery: 'A domicilio',
    catering: 'Catering',
  },
  asapLong: 'Lo antes posible',
  promised: 'Hora prometida',
  promisedFor: (time) => `Prometido para ${time}`,
  promiseGone: (time) => `Ya no está prometida para ${time}`,
  promisedAsap: 'De nuevo lo antes posible',
  forTime: (time) => `Para las ${time}`,
  goesAt: (time) => `Va a la cocina a las ${time}`,
  sendNow: 'Enviar a la cocina ahora',
  orders: (n) => count(n, { one: '# pedido', other: '# pedidos' }),
  full: 'completo',
  fullTitle: 'Esta hora está completa',
  crowded: (unit, taken, room) =>
    `Demasiado lleno: ${count(taken, unit === 'orders' ? { one: '# pedido', other: '# pedidos' } : { one: '# artículo', other: '# artículos' })}, sitio para ${room}`,
  crowdedHelp:
    'Se ha prometido más para esta hora de lo que cabe. Elija otra hora, o un encargado dice que se puede hacer.',
  takeAnyway: 'Aceptarlo igualmente',
  otherTime: 'Elegir otra hora',
  earlierDay: 'Día anterior',
  laterDay: 'Día siguiente',
  noSlots: 'No quedan horas este día.',
  toCome: 'Por venir',
  findToCome: 'Nombre, teléfono, dirección o número',
  nothingToCome: 'No hay nada prometido',
  nothingToComeHelp: 'Aquí están los pedidos con hora prometida, de hoy y de otros días.',
  nothingFound: 'Nada por venir tiene esas palabras.',
  states: { waiting: 'Espera', late: 'Sin enviar', sent: 'En cocina', done: 'Hecho' },
  phone: 'Teléfono',
  address: 'Dirección',
  marker: 'Avisador o señal de mesa',
  needed: (label) => `${label} (necesario)`,
  markerOf: (marker) => `Señal ${marker}`,
};
