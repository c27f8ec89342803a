import type { TroubleWords } from '../en/trouble-words.ts';

/** Texts of failures that the register says in its own words, and of what keeps a printer from printing. */
export const troubleWords: TroubleWords = {
  failures: {
    wrong_pin: 'Code PIN faux.',
    not_logged_in: 'Pas fait : qui l’a touché n’est plus connecté.',
  },
  /** By the cause that a printer reports; they stand behind a colon. */
  printCauses: {
    unreachable: 'l’imprimante est injoignable',
    'no-answer': 'l’imprimante ne répond pas',
    'connection-lost': 'la connexion a été perdue',
    'timed-out': 'l’imprimante a mis trop de temps',
    'one-way-line': 'l’imprimante ne peut pas répondre',
    'paper-out': 'plus de papier',
    'cover-open': 'le capot est ouvert',
    'cutter-error': 'le massicot est coincé',
    'printer-error': 'l’imprimante a un défaut',
    offline: 'l’imprimante est hors ligne',
    shutdown: 'la caisse a été éteinte',
    'no-permission': 'ce compte ne peut pas ouvrir l’imprimante',
    'in-use': 'un autre programme utilise l’imprimante',
    'no-owner': 'la caisse était occupée',
    busy: 'l’imprimante traite un autre ticket',
    'no-device-process': 'les appareils redémarrent',
    'register-restarted': 'la caisse a redémarré',
  },
};
