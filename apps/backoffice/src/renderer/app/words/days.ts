/** Texts about days, their Zs and what was counted. */
export const daysWords = {
  daysIntro:
    'Each business date with the Zs of its registers. What a register sent after the close keeps its date and stands as a supplement; nothing that was closed changes.',
  fundRule: 'Cash needs an open drawer',
  fundRuleHelp:
    'A register then asks for the float before it takes or gives cash, so that every payment has somebody who answers for it.',
  daysFile: 'CSV',
  noDays: 'No Z yet',
  noDaysHelp: 'A register makes one under Cash and day close.',
  dayDate: 'Date',
  dayZs: 'Zs',
  dayTurnover: 'Turnover',
  dayClosed: 'Closed',
  dayOpen: 'open',
  dayClosedBy: (name: string, at: string) => `${name}, ${at}`,
  supplement: (display: string, amount: string, at: string) =>
    `Supplement ${display}: ${amount}, made ${at}`,
  passedOver: (names: string, reason: string) => `Passed over: ${names} (${reason})`,
  daysWithout: (names: string) => `Without a Z: ${names}`,
  closedTwice: 'Another device, cut off then, closed it too. The earlier close counts.',
  overShortTitle: 'Over and short by person',
  noCounts: 'Nothing was counted yet',
  overShortPerson: 'Counted by',
  overShortCounts: 'Counts',
  overColumn: 'Over',
  shortColumn: 'Short',
} as const;
