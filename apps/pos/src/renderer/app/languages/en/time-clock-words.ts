import type { Widened } from '@galley/ui/languages';

/** Texts of the time clock. */
export const timeClockWords = {
  timeClock: 'Time clock',
  pinTitle: 'Time clock: your PIN',
  backToRegister: 'Back to the register',
  done: 'Done',
  minutes: (minutes: number) =>
    `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`,
  notIn: 'Not clocked in',
  inSince: (time: string) => `In since ${time}`,
  asJob: (job: string) => `as ${job}`,
  onBreak: (name: string, time: string) => `${name} since ${time}`,
  paid: 'paid',
  unpaid: 'unpaid',
  today: (text: string) => `${text} today`,
  asOf: (time: string) =>
    `This register has heard of no other since ${time}. What was clocked elsewhere since then is not shown.`,
  clockIn: 'Clock in',
  clockInAs: (job: string) => `Clock in: ${job}`,
  clockOut: 'Clock out',
  goOnAs: (job: string) => `Go on as ${job}`,
  takeBreak: (name: string, paid: boolean) => `${name} (${paid ? 'paid' : 'unpaid'})`,
  endBreak: 'Back to work',
  forgotOut: 'I forgot to clock out: clock in anew',
  wasIn: 'I clocked in elsewhere: clock out',
  told: {
    in: (name: string, time: string) => `${name} is clocked in, ${time}`,
    job: (name: string, time: string) => `${name} goes on at another job, ${time}`,
    break: (name: string, time: string) => `${name} is on a break, ${time}`,
    back: (name: string, time: string) => `${name} is back from the break, ${time}`,
    out: (name: string, time: string) => `${name} is clocked out, ${time}`,
  },
  openChecks: 'Open checks of yours',
  openChecksHelp: 'Settle them or hand them over at the register, or a manager types a PIN.',
  openFunds: 'Cash that you answer for',
  openFundsHelp: 'Count it or hand it over at the register, or a manager types a PIN.',
  managerPin: 'Manager: PIN to leave them open',
  notYet: 'Not yet',

  whoIsIn: 'Who is in',
  nobodyIn: 'Nobody is clocked in.',
  tasks: 'To decide',
  noTasks: 'Nothing to decide',
  since: (time: string) => `since ${time}`,
  breakSince: (time: string) => `on a break since ${time}`,
  noted: 'Noted beside the punch',
} as const;

export type TimeClockWords = Widened<typeof timeClockWords>;
