import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts and invoices by e-mail. */
export const mailWords: MailWords = {
  mail: 'E-mail',
  named: {
    receipt: (number) => `Reçu ${number}`,
    invoice: (number) => `Facture ${number}`,
  },
  title: (what) => `${what} par e-mail`,
  address: 'Adresse e-mail',
  hint: 'client@example.com',
  send: 'Envoyer',
  help: 'Part en PDF dès qu’il y a une connexion.',
  onWay: (what, to) => `${what} : en route vers ${to}`,
  mails: 'E-mails',
  one: (what, to) => `${what} à ${to}`,
  waiting: 'En attente',
  sending: 'Envoi en cours',
  away: 'Pas encore envoyé, nouvel essai automatique',
  refused: 'Refusé',
  sent: 'Envoyé',
  notSent: (what) => `Envoi impossible : ${what}`,
  expired: 'Personne ne l’a accepté pendant trois jours.',
  said: (cause) => `Le serveur a répondu : ${cause}`,
  again: 'Réessayer',
  giveUp: 'Abandonner',
};
