import type { StartWords } from '../en/start-words.ts';

/** Texts of what stands around every screen: log-in, places, connection, display. */
export const startWords: StartWords = {
  register: 'Caisse',
  close: 'Fermer',
  undo: 'Annuler',
  dismiss: 'Masquer',
  retry: 'Réessayer',
  loading: 'Chargement',
  clear: 'Effacer',

  // Log-in
  enterPin: 'Entrez votre code PIN',
  pinTyped: '{n} chiffres tapés',
  pinLocked: 'Trop de codes PIN faux. Réessayez dans {s} s.',
  businessDay: (date) => `Jour d’exploitation ${date}`,
  tapsWait: 'Ce que vous avez touché attend. Connectez-vous, et cela continue.',
  notSetUp: 'Cette caisse n’est pas encore installée',
  notSetUpHelp: 'Elle s’ouvre d’elle-même dès qu’elle connaît son site.',
  starting: 'Démarrage',
  logOut: 'Déconnexion',
  training: 'Formation : rien ici n’est une vente',
  replaySite: 'Relecture de ventes enregistrées',

  // Places
  places: 'Écrans',
  sell: 'Vente',
  tables: 'Tables',
  checks: 'Additions',

  // Connection
  connectionLost: 'La caisse redémarre.',
  connectionLostHelp: 'Rien n’est perdu. Ce que vous touchez attend, puis se fait tout seul.',
  /** Sentences of their own for what could not be read, by question. */
  unread: {
    allergens: 'Les allergènes n’ont pas pu être lus.',
    availability: 'Ce qui est épuisé n’a pas pu être lu.',
    check: 'Cette addition n’a pas pu être lue.',
    checks: 'La liste des additions n’a pas pu être lue.',
    countdowns: 'Les portions restantes n’ont pas pu être lues.',
    deviceProcess: 'Les imprimantes et appareils n’ont pas pu être interrogés.',
    drawerKick: 'Le tiroir n’a pas pu être interrogé.',
    drawers: 'Les tiroirs n’ont pas pu être lus.',
    mails: 'Les e-mails en cours n’ont pas pu être lus.',
    menu: 'La carte n’a pas pu être lue.',
    outageTasks: 'Ce qui a été vendu bien qu’épuisé n’a pas pu être lu.',
    printJobs: 'Les impressions en cours n’ont pas pu être lues.',
    printers: 'Les imprimantes n’ont pas pu être lues.',
    session: 'Qui est connecté n’a pas pu être lu.',
    site: 'Le nom et les règles de ce site n’ont pas pu être lus.',
    sync: 'Les connexions n’ont pas pu être lues.',
    tables: 'Les tables n’ont pas pu être lues.',
  },
  unreadOther: 'Une partie de l’écran n’a pas pu être lue.',
  unreadHelp:
    'Elle peut être ancienne ou manquer ici, et est relue toute seule. Si cela dure, redémarrez la caisse.',

  // More
  printGuestCheck: 'Imprimer la note provisoire',
  guestCheckPrinting: 'La note provisoire part à l’imprimante',
  display: 'Affichage',
  language: 'Langue',
  theme: 'Couleurs',
  themes: { system: 'Auto', light: 'Jour', dark: 'Nuit', contrast: 'Soleil' },
  size: 'Taille de tout',
  percent: (n) => `${n} %`,
  smaller: 'Plus petit',
  larger: 'Plus grand',

  // Sync
  clockWrong: 'L’horloge de cette caisse est fausse.',
  clockWrongHelp: 'Les ventes portent l’heure du hub. Réglez la date et l’heure de cette machine.',
  sync: 'Synchro',
  shutOut: 'Cette caisse est bloquée.',
  shutOutHelp:
    'Ce qui est vendu ici n’atteint personne. Vendez à une autre caisse, et demandez au bureau.',
  syncPanel: {
    modeHelp: {
      online: 'Tout atteint le hub aussitôt.',
      site_only: 'Le site fonctionne d’un bloc. Ce qui attend part tout seul au hub central.',
      alone: 'Cette caisse vend seule et transmet tout dès qu’elle retrouve les autres.',
    },
    thisDevice: 'Cette caisse',
  },
};
