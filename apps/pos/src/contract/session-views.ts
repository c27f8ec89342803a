export type SiteView = {
  readonly siteId: string;
  readonly name: string;
  readonly purpose: 'real' | 'demo' | 'replay' | 'training';
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly businessDate: string;
  readonly taxesInclusive: boolean;
};

export type SessionView = {
  readonly sessionId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly roleName: string;
  /** What the office says that they are spoken to in; null: the language of the device. */
  readonly language: string | null;
  readonly permissions: readonly string[];
  readonly mayTypeWeight: boolean;
  readonly mayEditDevices: boolean;
  /** May say what is 86'd, and sell it all the same. */
  readonly mayMarkOut: boolean;
  readonly mayOpenItem: boolean;
  /** May begin practice at this register. */
  readonly mayTrain: boolean;
};
