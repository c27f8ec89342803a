import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts by e-mail. */
export const mailWords: MailWords = {
  mail: 'E-Mail',
  title: (display) => `Beleg per E-Mail: ${display}`,
  address: 'E-Mail-Adresse',
  hint: 'gast@example.com',
  send: 'Senden',
  help: 'Sie geht mit dem Beleg als PDF hinaus, sobald eine Verbindung besteht.',
  onWay: (display, to) => `Beleg ${display} geht an ${to}`,
  mails: 'E-Mails',
  one: (receipt, to) => `Beleg ${receipt} an ${to}`,
  waiting: 'Wartet',
  sending: 'Wird gesendet',
  away: 'Noch nicht gesendet, wird von selbst versucht',
  refused: 'Abgelehnt',
  sent: 'Gesendet',
  notSent: (receipt) => `Beleg ${receipt} konnte nicht gesendet werden`,
  expired: 'Drei Tage lang hat sie niemand angenommen.',
  said: (cause) => `Der Mailserver sagte: ${cause}`,
  again: 'Nochmals versuchen',
  giveUp: 'Aufgeben',
};
