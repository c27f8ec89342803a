import type { ClockTaskFacts, ClockTaskPunch } from '../../clock-task/clock-task-facts.ts';
import type { ClockTaskWords } from '../en/clock-task-words.ts';

type Time = (at: number) => string;

const place = (punch: ClockTaskPunch, when: Time): string =>
  `(${when(punch.at)}, ${punch.deviceName})`;

const punched: Readonly<Record<ClockTaskPunch['type'], string>> = {
  in: 'a pointé son arrivée',
  job: 'a changé de poste',
  break: 'a pris une pause',
  back: 'est revenu de pause',
  out: 'a pointé son départ',
};

const sentence = (task: ClockTaskFacts, when: Time): string => {
  const first = place(task.first, when);
  switch (task.type) {
    case 'in_twice':
      return `${task.name} a pointé son arrivée deux fois, d’abord ${first} puis ${task.second ? place(task.second, when) : ''}, sur des appareils qui ne se voyaient pas.`;
    case 'out_missing':
      return `${task.name} a pointé son arrivée ${first} et personne n’a pointé son départ.`;
    case 'in_missing':
      return `${task.name} ${punched[task.first.type]} ${first} sans arrivée pointée.`;
    case 'corrected_twice':
      return `Deux responsables ont corrigé le pointage de ${task.name} ${first}, sans le savoir l’un de l’autre.`;
  }
};

/** Texts of tasks of the time clock. */
export const clockTaskWords: ClockTaskWords = {
  sentence,
  keep: (time, device) => `${time}, ${device} compte`,
  outAt: (time) => `Départ à ${time}, vu pour la dernière fois`,
  leaveOut: 'Ne compte pas',
  choice: (byName, time) => (time === null ? `${byName} : ne compte pas` : `${byName} : ${time}`),
  typedOut: 'Départ pointé à',
  typedIn: 'Arrivée pointée à',
  set: 'Noter',
  which: { first: 'Le premier', second: 'Le second' },
  forgottenShift: 'Noter un service oublié',
  forgottenReason: 'Arrivée et départ non pointés',
  whose: 'Service de',
  job: 'Poste',
  why: 'Motif',
  whichOf: (time) =>
    `${time} : cette nuit-là, on a reculé les horloges. Laquelle des deux heures ?`,
  reasons: {
    in_twice: 'Arrivée pointée deux fois pendant une coupure',
    out_missing: 'Départ oublié',
    in_missing: 'Arrivée manquante',
    corrected_twice: 'Choix entre deux corrections',
  },
};
