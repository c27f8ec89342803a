import type { Widened } from '@galley/ui/languages';

/** Texts about closing the day of a site. */
export const dayWords = {
  closeDay: 'Close the day',
  dayOf: (date: string) => `Day of ${date}`,
  closed: 'This date is closed. What comes later is a supplement of it.',
  clear: 'Nothing is in the way.',
  gates: {
    open_checks: 'Checks are open',
    clocked_in: 'People are clocked in',
    open_funds: 'Drawers are not counted',
    pending_cards: 'Card payments have no answer',
    open_slips: 'Card slips have no tip noted',
    due_pools: 'Pools of tips are not shared out',
    without_z: 'Registers have sales in no Z',
    unreachable: 'Registers cannot be heard',
    unsent: 'Commits of this register are not sent',
  },
  why: 'Why it is closed all the same',
  registers: 'Registers',
  heardNow: 'heard now',
  lastHeard: (when: string) => `last heard ${when}`,
  neverHeard: 'never heard',
  noZ: 'no Z of this date',
  close: (date: string) => `Close ${date}`,
  sure: 'Close it now',
  done: (amount: string) => `The day is closed with ${amount}. The report is printing.`,
  lost: 'Will not come back',
  lostSure: 'Give up what it never sent',
  lostReason: 'The register is lost',
  lostDone: (name: string) => `Nobody waits for ${name} any more.`,
} as const;

export type DayWords = Widened<typeof dayWords>;
