import type { MailWords } from '../en/mail-words.ts';

/** Words of receipts by e-mail. */
export const mailWords: MailWords = {
  mail: 'E-mail',
  title: (display) => `Reçu par e-mail : ${display}`,
  address: 'Adresse e-mail',
  hint: 'client@example.com',
  send: 'Envoyer',
  help: 'Il part avec le reçu en PDF dès qu’il y a une connexion.',
  onWay: (display, to) => `Le reçu ${display} part vers ${to}`,
  mails: 'E-mails',
  one: (receipt, to) => `Reçu ${receipt} à ${to}`,
  waiting: 'En attente',
  sending: 'Envoi en cours',
  away: 'Pas encore envoyé, nouvel essai automatique',
  refused: 'Refusé',
  sent: 'Envoyé',
  notSent: (receipt) => `Le reçu ${receipt} n’a pas pu être envoyé`,
  expired: 'Personne ne l’a accepté pendant trois jours.',
  said: (cause) => `Le serveur a répondu : ${cause}`,
  again: 'Réessayer',
  giveUp: 'Abandonner',
};
