import type { TimeClockWords } from '../en/time-clock-words.ts';

/** Texts of the time clock. */
export const timeClockWords: TimeClockWords = {
  timeClock: 'Pointeuse',
  pinTitle: 'Pointeuse : votre code PIN',
  backToRegister: 'Retour à la caisse',
  done: 'Terminé',
  minutes: (minutes) =>
    `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`,
  notIn: 'Pas pointé',
  inSince: (time) => `Présent depuis ${time}`,
  asJob: (job) => `comme ${job}`,
  onBreak: (name, time) => `${name} depuis ${time}`,
  paid: 'payée',
  unpaid: 'non payée',
  today: (text) => `${text} aujourd’hui`,
  asOf: (time) =>
    `Cette caisse n’a entendu aucune autre depuis ${time}. Ce qui a été pointé ailleurs depuis manque ici.`,
  clockIn: 'Pointer l’arrivée',
  clockInAs: (job) => `Pointer l’arrivée : ${job}`,
  clockOut: 'Pointer le départ',
  goOnAs: (job) => `Continuer comme ${job}`,
  takeBreak: (name, paid) => `${name} (${paid ? 'payée' : 'non payée'})`,
  endBreak: 'Reprendre le travail',
  forgotOut: 'Départ oublié : pointer une nouvelle arrivée',
  wasIn: 'Arrivée pointée ailleurs : pointer le départ',
  told: {
    in: (name, time) => `${name} : arrivée pointée, ${time}`,
    job: (name, time) => `${name} continue à un autre poste, ${time}`,
    break: (name, time) => `${name} est en pause, ${time}`,
    back: (name, time) => `${name} est de retour de pause, ${time}`,
    out: (name, time) => `${name} : départ pointé, ${time}`,
  },
  openChecks: 'Vos additions en cours',
  openChecksHelp: 'Réglez-les ou remettez-les à la caisse, ou un responsable tape son code PIN.',
  openFunds: 'Fonds de caisse sous votre responsabilité',
  openFundsHelp: 'Comptez-le ou remettez-le à la caisse, ou un responsable tape son code PIN.',
  managerPin: 'Responsable : code PIN pour les laisser ouvertes',
  notYet: 'Pas encore',

  whoIsIn: 'Qui est là',
  nobodyIn: 'Personne n’a pointé.',
  tasks: 'À décider',
  noTasks: 'Rien à décider',
  since: (time) => `depuis ${time}`,
  breakSince: (time) => `en pause depuis ${time}`,
  noted: 'Noté à côté du pointage',
};
