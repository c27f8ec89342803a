import { counting } from '@galley/ui/languages';
import type { CardWords } from '../en/card-words.ts';

const count = counting('es');

export const cardWords: CardWords = {
  charge: (amount) => `Cobrar ${amount}`,
  present: 'Presente la tarjeta en el datáfono',
  presentHelp: (amount) => `${amount} queda anotado. El datáfono dirá qué ocurre.`,
  cancelCharge: 'Cancelar',
  ready: 'El datáfono está listo.',
  asking: 'Consultando el datáfono…',
  alone: 'No se alcanza el procesador.',
  aloneHelp: (limit) =>
    `El datáfono aprueba solo hasta ${limit}. Hasta que se capture, el riesgo es de la casa.`,
  aloneNever:
    'El datáfono no aprueba nada solo aquí. Cobre de otra forma, o en un datáfono independiente.',
  unreachable: 'No se alcanza el datáfono.',
  unreachableHelp:
    'No presente ninguna tarjeta. Cobre de otra forma, o en un datáfono independiente.',
  standalone: 'Anotado de otro datáfono',
  pendingTitle: (amount) => `${amount} espera la respuesta de una tarjeta`,
  pendingHelp: 'Ni pagado ni sin pagar. No pase la tarjeta otra vez.',
  refundPending: (amount) => `${amount} va de vuelta a una tarjeta`,
  refundPendingHelp: 'Falta la respuesta. No devuelva el mismo dinero en efectivo.',
  lookUp: 'Consultar',
  anotherTender: 'Otra forma de pago',
  release: 'Dejar ir al cliente',
  released: 'El cliente se ha ido.',
  isSetAside: 'Pagado de otro modo entretanto.',
  stillUnknown: 'Aún sin respuesta. Pruebe de nuevo en un momento.',
  wasApproved: 'La tarjeta fue aprobada.',
  wasDeclined: 'La tarjeta fue rechazada.',
  askedAgain: 'La devolución se pide otra vez.',
  atRisk: 'Riesgo de la casa hasta que se capture',
  pendingCards: 'Tarjetas sin respuesta',
  pendingCount: (n, amount) =>
    `${count(n, { one: 'Un pago con tarjeta', other: '# pagos con tarjeta' })} sin respuesta: ${amount}`,
  releaseTitle: 'Dejar ir al cliente',
  releaseHelp: (amount) =>
    `${amount} queda pendiente. Si la tarjeta se rechaza, es una tarea para un encargado.`,
};
