import type { LackView } from '@galley/pos/contract';
import type { Widened } from '@galley/ui/languages';

/** Texts about what can be sold. */
export const availabilityWords = {
  /** On the cell, in one or two words. */
  lackShort: (lack: LackView, when: (at: number) => string): string => {
    switch (lack.why) {
      case 'out':
        return lack.until === null ? '86' : `86 till ${when(lack.until)}`;
      case 'needs':
      case 'choices':
        return `No ${lack.name}`;
      case 'portions':
        return 'None left';
      case 'hours':
        return lack.until === null ? 'Not sold now' : `From ${when(lack.until)}`;
    }
  },
  lackLong: (name: string, lack: LackView, when: (at: number) => string): string => {
    switch (lack.why) {
      case 'out':
        return `${name} is 86’d.`;
      case 'needs':
        return `${name} needs ${lack.name}, which is 86’d.`;
      case 'choices':
        return `Nothing is left of “${lack.name}” for ${name}.`;
      case 'portions':
        return `The last portion of ${name} is sold.`;
      case 'hours':
        return lack.until === null
          ? `${name} is not sold at this time.`
          : `${name} is sold from ${when(lack.until)}.`;
    }
  },
  asOf: (time: string) => `as of ${time}`,
  left: (n: number) => `${n} left`,
  hereOf: (here: number, left: number) => `${here} of ${left} here`,
  more: 'More',
  mayNot: 'Your role may not say what is 86’d. Ask a manager.',

  eightySix: (name: string) => `86 ${name}`,
  outList: 'What is 86’d',
  nothingOut: 'Nothing is 86’d',
  nothingOutHelp: 'Hold an item to 86 it; ingredients are below.',
  ingredients: 'Ingredients',
  sinceBy: (time: string, name: string) => `since ${time}, ${name}`,
  backAt: (time: string) => `back at ${time}`,
  backNextDay: 'back when the day closes',
  have: 'Have it back',
  itIsBack: (name: string) => `${name} is back`,
  itIsOut: (name: string) => `${name} is 86’d on every register that is reached`,
  until: 'Until when?',
  untilBack: 'Until somebody has it back',
  untilDayEnd: 'Until the day closes',
  untilTime: (time: string) => `Until ${time}`,
  portions: 'Portions left',
  countDown: (n: number) => `Count down from ${n}`,
  counting: (left: number, portions: number) => `${left} of ${portions} left`,
  stopCounting: 'Stop counting',
  counted: (name: string, n: number) => `${n} × ${name} left; at none it is 86’d`,
  sellAnyway: 'Sell one all the same',

  lineOut: (what: string) => `${what}: change it before you send`,
  withoutNow: (names: string) => `${names}: 86’d`,
  sentOut: 'It is with the kitchen. Is it still made?',
  lackingTitle: 'Some of this is 86’d',
  lackingHelp: 'Change it, or send it if the kitchen says that it can be made.',
  backToCheck: 'Back to the check',
  sendAnyway: 'Send it all the same',
  payAnyway: 'Pay all the same',
  stillMade: 'Kitchen makes it',
  stillMadeTold: (name: string) => `${name} is made all the same`,

  ageTitle: (years: number) => `Sold from ${years} years on`,
  bornBefore: 'Born on or before',
  ageAsk: (name: string) =>
    `Look at the guest’s papers before you ring ${name}. Asked once a check.`,
  oldEnough: 'Old enough',
  refuse: 'Refuse the sale',
  refused: (name: string) => `${name} was refused; that is on record`,

  repeatRound: 'Repeat the last round',
  repeated: (n: number) => `${n} ${n === 1 ? 'line' : 'lines'} of the last round rung again`,
  leftOut: (names: string) => `Not rung again: ${names}`,

  openItem: 'Open item',
  openName: 'Name (for guest and kitchen)',
  openPrice: 'Price',
  unlikelyPrice: (price: string, dearest: string) =>
    `${price} is more than 100 times the dearest item of the menu (${dearest}).`,
  checkFigures: 'Look at the figures; if they are right, press again.',
  addAllTheSame: 'Add all the same',
  mayNotOpen: 'Your role may not type prices. Ask a manager.',
} as const;

export type AvailabilityWords = Widened<typeof availabilityWords>;
