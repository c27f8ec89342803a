import type { ClockTaskFacts, ClockTaskPunch } from '../../clock-task/clock-task-facts.ts';
import type { ClockTaskWords } from '../en/clock-task-words.ts';

type Time = (at: number) => string;

const place = (punch: ClockTaskPunch, when: Time): string =>
  `(${when(punch.at)}, ${punch.deviceName})`;

const punched: Readonly<Record<ClockTaskPunch['type'], readonly [string, string]>> = {
  in: ['hat sich', 'eingestempelt'],
  job: ['hat', 'zu einer anderen Aufgabe gewechselt'],
  break: ['hat', 'eine Pause begonnen'],
  back: ['kam', 'aus der Pause zurück'],
  out: ['hat sich', 'ausgestempelt'],
};

const sentence = (task: ClockTaskFacts, when: Time): string => {
  const first = place(task.first, when);
  const [verb, rest] = punched[task.first.type];
  switch (task.type) {
    case 'in_twice':
      return `${task.name} hat zweimal eingestempelt, erst ${first} und dann ${task.second ? place(task.second, when) : ''}, wo sich beide Geräte nicht sahen.`;
    case 'out_missing':
      return `${task.name} hat ${first} eingestempelt, und niemand hat ausgestempelt.`;
    case 'in_missing':
      return `${task.name} ${verb} ${first} ${rest}, ohne eingestempelt zu sein.`;
    case 'corrected_twice':
      return `Zwei Manager haben die Stempelung von ${task.name} ${first} korrigiert, ohne voneinander zu wissen.`;
  }
};

/** Texts of tasks of the time clock. */
export const clockTaskWords: ClockTaskWords = {
  sentence,
  keep: (time, device) => `${time}, ${device} gilt`,
  outAt: (time) => `Aus um ${time}, zuletzt gesehen`,
  leaveOut: 'Zählt nicht',
  choice: (byName, time) => (time === null ? `${byName}: zählt nicht` : `${byName}: ${time}`),
  typedOut: 'Ausgestempelt um',
  typedIn: 'Eingestempelt um',
  set: 'Notieren',
  which: { first: 'Die erste', second: 'Die zweite' },
  forgottenShift: 'Vergessene Schicht nachtragen',
  forgottenReason: 'Kommen und Gehen vergessen',
  whose: 'Wessen Schicht',
  job: 'Tätigkeit',
  why: 'Grund',
  whichOf: (time) => `${time}: In dieser Nacht wurden die Uhren zurückgestellt. Welche von beiden?`,
  reasons: {
    in_twice: 'Zweimal eingestempelt, als Geräte getrennt waren',
    out_missing: 'Ausstempeln vergessen',
    in_missing: 'Einstempeln fehlt',
    corrected_twice: 'Zwischen zwei Korrekturen entschieden',
  },
};
