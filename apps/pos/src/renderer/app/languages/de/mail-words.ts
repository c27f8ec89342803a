import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts and invoices by e-mail. */
export const mailWords: MailWords = {
  mail: 'E-Mail',
  named: {
    receipt: (number) => `Beleg ${number}`,
    invoice: (number) => `Rechnung ${number}`,
  },
  title: (what) => `${what} per E-Mail`,
  address: 'E-Mail-Adresse',
  hint: 'gast@example.com',
  send: 'Senden',
  help: 'Geht als PDF hinaus, sobald eine Verbindung besteht.',
  onWay: (what, to) => `${what} geht an ${to}`,
  mails: 'E-Mails',
  one: (what, to) => `${what} an ${to}`,
  waiting: 'Wartet',
  sending: 'Wird gesendet',
  away: 'Noch nicht gesendet, wird von selbst versucht',
  refused: 'Abgelehnt',
  sent: 'Gesendet',
  notSent: (what) => `${what} konnte nicht gesendet werden`,
  expired: 'Drei Tage lang hat sie niemand angenommen.',
  said: (cause) => `Der Mailserver sagte: ${cause}`,
  again: 'Nochmals versuchen',
  giveUp: 'Aufgeben',
};
