import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts and invoices by e-mail. */
export const mailWords: MailWords = {
  mail: 'Correo',
  named: {
    receipt: (number) => `Recibo ${number}`,
    invoice: (number) => `Factura ${number}`,
  },
  title: (what) => `${what} por correo`,
  address: 'Dirección de correo',
  hint: 'cliente@example.com',
  send: 'Enviar',
  help: 'Sale en PDF en cuanto haya conexión.',
  onWay: (what, to) => `${what}: sale hacia ${to}`,
  mails: 'Correos',
  one: (what, to) => `${what} a ${to}`,
  waiting: 'En espera',
  sending: 'Enviando',
  away: 'Aún no enviado; se reintenta solo',
  refused: 'Rechazado',
  sent: 'Enviado',
  notSent: (what) => `No se ha podido enviar: ${what}`,
  expired: 'Nadie lo ha aceptado en tres días.',
  said: (cause) => `El servidor de correo dijo: ${cause}`,
  again: 'Reintentar',
  giveUp: 'Abandonar',
};
