import type { ClockTaskFacts, ClockTaskPunch } from '../../clock-task/clock-task-facts.ts';
import type { Widened } from '../languages.ts';

type Time = (at: number) => string;

const place = (punch: ClockTaskPunch, when: Time): string =>
  `(${when(punch.at)}, ${punch.deviceName})`;

const punched: Readonly<Record<ClockTaskPunch['type'], string>> = {
  in: 'clocked in',
  job: 'went over to another job',
  break: 'went on a break',
  back: 'came back from a break',
  out: 'clocked out',
};

const sentence = (task: ClockTaskFacts, when: Time): string => {
  const first = place(task.first, when);
  switch (task.type) {
    case 'in_twice':
      return `${task.name} clocked in twice, first ${first} and then ${task.second ? place(task.second, when) : ''}, where the two could not see each other.`;
    case 'out_missing':
      return `${task.name} clocked in ${first} and nobody clocked them out.`;
    case 'in_missing':
      return `${task.name} ${punched[task.first.type]} ${first} without being clocked in.`;
    case 'corrected_twice':
      return `Two managers corrected what ${task.name} punched ${first}, each without knowing of the other.`;
  }
};

/** Texts of tasks of the time clock. */
export const clockTaskWords = {
  sentence,
  keep: (time: string, device: string) => `${time}, ${device} counts`,
  outAt: (time: string) => `Out at ${time}, when last seen`,
  leaveOut: 'It does not count',
  choice: (byName: string, time: string | null) =>
    time === null ? `${byName}: does not count` : `${byName}: ${time}`,
  typedOut: 'Clocked out at',
  typedIn: 'Clocked in at',
  set: 'Note it',
  which: { first: 'The first', second: 'The second' },
  forgottenShift: 'Note a forgotten shift',
  forgottenReason: 'Forgot to clock in and out',
  whose: 'Whose shift',
  job: 'Job',
  why: 'Why',
  whichOf: (time: string) => `${time}: the clocks went back that night. Which of the two?`,
  reasons: {
    in_twice: 'Clocked in twice while cut off',
    out_missing: 'Clock-out forgotten',
    in_missing: 'Clock-in missing',
    corrected_twice: 'Decided between two corrections',
  },
} as const;

export type ClockTaskWords = Widened<typeof clockTaskWords>;
