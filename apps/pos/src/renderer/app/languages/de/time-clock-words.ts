import type { TimeClockWords } from '../en/time-clock-words.ts';

/** Texts of the time clock. */
export const timeClockWords: TimeClockWords = {
  timeClock: 'Stempeluhr',
  pinTitle: 'Stempeluhr: deine PIN',
  backToRegister: 'Zurück zur Kasse',
  done: 'Fertig',
  minutes: (minutes) =>
    `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`,
  notIn: 'Nicht eingestempelt',
  inSince: (time) => `Da seit ${time}`,
  asJob: (job) => `als ${job}`,
  onBreak: (name, time) => `${name} seit ${time}`,
  paid: 'bezahlt',
  unpaid: 'unbezahlt',
  today: (text) => `heute ${text}`,
  asOf: (time) =>
    `Diese Kasse hat seit ${time} von keiner anderen gehört. Was seitdem anderswo gestempelt wurde, fehlt hier.`,
  clockIn: 'Einstempeln',
  clockInAs: (job) => `Einstempeln: ${job}`,
  clockOut: 'Ausstempeln',
  goOnAs: (job) => `Weiter als ${job}`,
  takeBreak: (name, paid) => `${name} (${paid ? 'bezahlt' : 'unbezahlt'})`,
  endBreak: 'Weiterarbeiten',
  forgotOut: 'Ausstempeln vergessen: neu einstempeln',
  wasIn: 'Anderswo eingestempelt: ausstempeln',
  told: {
    in: (name, time) => `${name} ist eingestempelt, ${time}`,
    job: (name, time) => `${name} arbeitet in anderer Aufgabe weiter, ${time}`,
    break: (name, time) => `${name} macht Pause, ${time}`,
    back: (name, time) => `${name} ist aus der Pause zurück, ${time}`,
    out: (name, time) => `${name} ist ausgestempelt, ${time}`,
  },
  openChecks: 'Deine offenen Rechnungen',
  openChecksHelp: 'Schließ sie an der Kasse ab oder übergib sie, oder ein Manager tippt seine PIN.',
  openFunds: 'Bargeld, für das du verantwortlich bist',
  openFundsHelp: 'Zähle oder übergib es an der Kasse, oder ein Manager tippt seine PIN.',
  managerPin: 'Manager: PIN, um sie offen zu lassen',
  notYet: 'Noch nicht',

  whoIsIn: 'Wer da ist',
  nobodyIn: 'Niemand ist eingestempelt.',
  tasks: 'Zu entscheiden',
  noTasks: 'Nichts zu entscheiden',
  since: (time) => `seit ${time}`,
  breakSince: (time) => `in Pause seit ${time}`,
  noted: 'Neben der Stempelung notiert',
};
