import { GIFT_SUBJECT } from '@galley/domain';
import { createDeviceTrials, type DeviceTrials, type Sessions } from '@galley/shell/core';
import type { Identity } from '@galley/sync/replica';
import { type AvailabilityBook, createAvailabilityBook } from './availability/availability-book.ts';
import { createPortions, type Portions } from './availability/portions.ts';
import { businessDateNow } from './business-day.ts';
import { type CardDesk, createCardDesk } from './cards/card-desk.ts';
import { createOpenCards, type OpenCards } from './cards/open-cards.ts';
import { NO_TERMINALS, type Terminals } from './cards/terminals.ts';
import { type CheckInHand, CUSTOMER, createCheckInHand } from './customer/check-in-hand.ts';
import { createDisplayDesk, type DisplayDesk } from './customer/display-desk.ts';
import { type CustomerBook, createCustomerBook } from './customer-records/customer-book.ts';
import { answerTrials } from './devices/answer-trials.ts';
import { createRegisterDevices, type RegisterDevices } from './devices/register-devices.ts';
import { askAgain } from './loyalty/ask-again.ts';
import { createPoints, type Points } from './loyalty/points.ts';
import { mailPdf } from './mail/mail-pdf.ts';
import { createMailQueue, type MailQueue } from './mail/mail-queue.ts';
import type { PosPorts } from './pos-ports.ts';
import { allPrinters, printersNow } from './printing/destination.ts';
import { createPrintQueue, type PrintQueue } from './printing/print-queue.ts';
import { type CheckStates, createCheckStates } from './read/check-states.ts';
import { createReader, type Reader } from './read/reader.ts';
import { createDrawerKicks, type DrawerKicks } from './records/drawer-kicks.ts';
import { createDrawerLevels, type DrawerLevels } from './records/drawer-level.ts';
import { createDrawers, type Drawers } from './records/drawers.ts';
import { createIdentities, type Identities } from './records/identities.ts';
import { createReadingRecorder, type ReadingRecorder } from './records/readings.ts';
import { sessionProof } from './staff/active-verifiers.ts';
import { type Approvals, createApprovals } from './staff/approvals.ts';
import { type BasketBook, createBasketBook } from './strip/basket-book.ts';
import { createRecentItems, type RecentItems } from './strip/recent-items.ts';
import { type ClockPasses, createClockPasses } from './time-clock/clock-passes.ts';

/** Everything that the handlers of the register share. */
export type PosCore = PosPorts & {
  readonly terminals: Terminals;
  readonly cardDesk: CardDesk;
  readonly openCards: OpenCards;
  readonly identity: Identity;
  readonly read: Reader;
  readonly checkStates: CheckStates;
  readonly sessions: Sessions;
  readonly approvals: Approvals;
  readonly clockPasses: ClockPasses;
  readonly customerBook: CustomerBook;
  readonly recentItems: RecentItems;
  readonly basketBook: BasketBook;
  readonly printing: PrintQueue;
  readonly mails: MailQueue;
  readonly attached: RegisterDevices;
  readonly probeReadings: ReadingRecorder;
  readonly inHand: CheckInHand;
  readonly displays: DisplayDesk;
  readonly drawers: Drawers;
  readonly kicks: DrawerKicks;
  readonly drawerLevels: DrawerLevels;
  readonly probeTrials: DeviceTrials;
  readonly identities: Identities;
  readonly availability: AvailabilityBook;
  readonly portions: Portions;
  readonly points: Points;
  /** To be called every few seconds; see `askAgain`. */
  askForPoints(): void;
  /** The same of gift cards, in minor units. */
  readonly giftBook: Points;
};

/** The day and the time by which things are sold, before the first act of a day as well. */
const saleTime = ({ clock, read, identity }: Pick<PosCore, 'clock' | 'read' | 'identity'>) => {
  const site = read.site(identity.siteId);
  return {
    now: clock.now(),
    timeZone: site?.timeZone ?? 'UTC',
    businessDate: site === undefined ? '' : businessDateNow(read, site, clock.now()),
  };
};

export const createPosCore = (ports: PosPorts, identity: Identity): PosCore => {
  const read = createReader(ports.replica.db);
  const records = { ...ports, read, identity };
  const sessions = ports.openSessions((employeeId) => sessionProof(read, employeeId));
  const checkStates = createCheckStates(ports.replica, read);
  const probeReadings = createReadingRecorder(records);
  const attached = createRegisterDevices({
    ...ports,
    read,
    deviceId: identity.deviceId,
    siteId: identity.siteId,
    number: identity.number,
    onReading: probeReadings.take,
    onLost: probeReadings.lost,
  });
  const inHand = createCheckInHand({
    clock: ports.clock,
    onChange: () => {
      ports.invalidate([CUSTOMER]);
      displays.refresh();
    },
  });
  const displays = createDisplayDesk({ ...records, checkStates, attached, inHand });
  const probeTrials = createDeviceTrials(ports.devices);
  answerTrials(records, probeTrials);
  const kicks = createDrawerKicks({ ...records, machineNow: Date.now });
  const terminals = ports.terminals ?? NO_TERMINALS;
  const openCards = createOpenCards(ports.replica, read);
  const points = createPoints(ports);
  const askForPoints = askAgain({ ...records, checkStates, inHand, points });
  return {
    ...ports,
    terminals,
    openCards,
    cardDesk: createCardDesk({ ...records, checkStates, terminals, openCards }),
    identity,
    read,
    checkStates,
    sessions,
    approvals: createApprovals(ports.clock),
    clockPasses: createClockPasses(ports.clock, ports.ids),
    customerBook: createCustomerBook(ports.replica, read),
    recentItems: createRecentItems(read, identity.deviceId),
    basketBook: createBasketBook(read, ports.clock),
    attached,
    probeReadings,
    inHand,
    displays,
    printing: createPrintQueue({
      ...ports,
      now: () => ports.clock.now(),
      printersNow: (destination) => printersNow(read, identity, destination),
      allPrinters: () => allPrinters(read, identity),
    }),
    mails: createMailQueue({
      ...ports,
      post: ports.mailPost,
      pdfOf: mailPdf,
      now: () => ports.clock.now(),
    }),
    drawers: createDrawers({ ...records, sessions, kicks }),
    kicks,
    drawerLevels: createDrawerLevels(records),
    probeTrials,
    identities: createIdentities(records),
    availability: createAvailabilityBook({ ...records, time: () => saleTime(records) }),
    portions: createPortions(ports),
    points,
    askForPoints,
    giftBook: createPoints(ports, GIFT_SUBJECT),
  };
};
