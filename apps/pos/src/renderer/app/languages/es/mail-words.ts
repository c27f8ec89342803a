import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts by e-mail. */
export const mailWords: MailWords = {
  mail: 'Correo',
  title: (display) => `Recibo por correo: ${display}`,
  address: 'Dirección de correo',
  hint: 'cliente@example.com',
  send: 'Enviar',
  help: 'Sale con el recibo en PDF en cuanto haya conexión.',
  onWay: (display, to) => `El recibo ${display} sale hacia ${to}`,
  mails: 'Correos',
  one: (receipt, to) => `Recibo ${receipt} a ${to}`,
  waiting: 'En espera',
  sending: 'Enviando',
  away: 'Aún no enviado; se reintenta solo',
  refused: 'Rechazado',
  sent: 'Enviado',
  notSent: (receipt) => `No se ha podido enviar el recibo ${receipt}`,
  expired: 'Nadie lo ha aceptado en tres días.',
  said: (cause) => `El servidor de correo dijo: ${cause}`,
  again: 'Reintentar',
  giveUp: 'Abandonar',
};
