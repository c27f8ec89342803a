import type {
  DrawerKickView,
  DrawerStateView,
  MailView,
  PaperFor,
  PrinterView,
  PrintJobView,
} from '@galley/pos/contract';
import { deviceWords } from '../../app/device-words.ts';
import { mailWords } from '../../app/mail-words.ts';
import { printWords } from '../../app/print-words.ts';
import { causeText } from '../../app/trouble-text.ts';
import { isShut, shutText, shutTitle } from '../../parts/drawer-shut.ts';
import { mailCause } from '../../parts/mail-cause.ts';
import { isOut, isTroubled } from '../../parts/print-state.ts';

/**
 * How much a trouble presses, the most first: a guest waits for money, or money lies open; papers cannot come out; a
 * paper did not come out; somebody has to look; only who tries a printer waits; it only announces itself.
 */
const PRESSES = ['money', 'stops', 'undone', 'look', 'test', 'soft'] as const;
/** Who waits, the most pressing first, among troubles that press alike. */
const WHOSE: readonly PaperFor[] = ['guest', 'kitchen', 'other', 'test'];

/** One thing that keeps paper or money from coming out. `soft`: it only announces itself. */
export type Trouble = {
  readonly presses: (typeof PRESSES)[number];
  readonly whose: PaperFor;
  readonly key: string;
  readonly about: 'drawer' | 'devices' | 'printer' | 'paper' | 'mail';
  readonly title: string;
  readonly text: string;
  readonly soft: boolean;
  readonly job?: PrintJobView;
  readonly kick?: DrawerKickView;
};

export type TroubleModels = {
  readonly jobs: readonly PrintJobView[];
  readonly printers: readonly PrinterView[];
  readonly drawers: readonly DrawerStateView[];
  readonly process: string | null;
  readonly kick: DrawerKickView | null;
  readonly mails: readonly MailView[];
  time(at: number): string;
};

const drawerTroubles = ({ kick, drawers, time }: TroubleModels): Trouble[] => [
  ...(isShut(kick)
    ? [
        {
          key: kick.id,
          presses: 'money' as const,
          whose: 'guest' as const,
          about: 'drawer' as const,
          title: shutTitle(kick),
          text: shutText(kick),
          soft: false,
          kick,
        },
      ]
    : []),
  ...drawers
    .filter(({ leftOpen, openedByHand }) => leftOpen || openedByHand)
    .map(({ id, openSince, openedByHand }) => ({
      key: id,
      presses: openedByHand ? ('money' as const) : ('look' as const),
      whose: 'guest' as const,
      about: 'drawer' as const,
      title: openedByHand ? deviceWords.drawerByHand : deviceWords.drawerOpen,
      text: openSince === null ? '' : deviceWords.openSince(time(openSince)),
      soft: false,
    })),
];

const canPrint = ({ status }: PrinterView): boolean =>
  status?.reachable === true &&
  status.online &&
  !status.coverOpen &&
  status.error === 'none' &&
  status.paper !== 'out';

const firstOf = (all: readonly PaperFor[]): PaperFor =>
  WHOSE.find((one) => all.includes(one)) ?? 'test';

/** A printer presses as much as its roles, or as a paper of somebody that waits for it all the same. */
const whoseNow = (printer: PrinterView, jobs: readonly PrintJobView[]): PaperFor =>
  firstOf([
    printer.whose,
    ...jobs
      .filter((job) => job.printer === printer.address && !isOut(job) && job.state !== 'unknown')
      .map(({ whose }) => whose),
  ]);

const printerTrouble = (printer: PrinterView, jobs: readonly PrintJobView[]): Trouble => {
  const soft = canPrint(printer);
  const waits = soft || printer.waiting === 0 ? '' : ` ${printWords.papersWait(printer.waiting)}`;
  return {
    key: printer.id,
    presses: soft ? 'soft' : 'stops',
    whose: whoseNow(printer, jobs),
    about: 'printer',
    title: printer.name,
    text: `${printer.advice.join(' ')}${waits}`,
    soft,
  };
};

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const paperTrouble = (job: PrintJobView): Trouble => {
  const unknown = job.state === 'unknown';
  const cause = job.cause === null ? '' : `${asSentence(causeText(job.cause))} `;
  return {
    key: job.jobKey,
    presses: unknown ? 'look' : 'undone',
    whose: job.whose,
    about: 'paper',
    title: unknown ? printWords.perhapsPrinted(job.title) : printWords.notPrinted(job.title),
    text: (unknown ? `${cause}${printWords.lookAt(job.printerName)}` : cause).trim(),
    soft: false,
    job,
  };
};

/** One that nobody will take: its guest waits for it in vain until somebody asks for another address. */
const mailTroubles = ({ mails }: TroubleModels): Trouble[] =>
  mails
    .filter(({ state }) => state === 'refused')
    .map((mail) => ({
      key: mail.jobKey,
      presses: 'look',
      whose: 'other',
      about: 'mail',
      title: mailWords.notSent(mailWords.named[mail.paper](mail.number)),
      text: mailCause(mail),
      soft: false,
    }));

/** What only who tries a printer waits for hides nothing of anybody else, however much it presses. */
const pressing = ({ presses, whose }: Trouble): number =>
  PRESSES.indexOf(whose === 'test' && presses !== 'soft' ? 'test' : presses);

/** The order of the strip and the sheet: how much it presses, then who waits. */
const byPressing = (a: Trouble, b: Trouble): number =>
  pressing(a) - pressing(b) || WHOSE.indexOf(a.whose) - WHOSE.indexOf(b.whose);

/**
 * All that is the matter with papers, printers and drawers, the most pressing first. Papers that a printer holds up
 * which says why itself are counted with it, and not told one by one.
 */
export const troublesOf = (models: TroubleModels): Trouble[] => {
  const printers = models.printers.filter(({ advice }) => advice.length > 0);
  const stopped = new Set(printers.filter((one) => !canPrint(one)).map(({ address }) => address));
  const papers = models.jobs
    .filter((job) => isTroubled(job) && (job.state === 'unknown' || !stopped.has(job.printer)))
    .sort((a, b) => Number(b.state === 'unknown') - Number(a.state === 'unknown') || a.at - b.at);
  const process =
    models.process === null
      ? []
      : [
          {
            key: 'process',
            presses: 'stops' as const,
            whose: 'guest' as const,
            about: 'devices' as const,
            title: deviceWords.devices,
            text: models.process,
            soft: false,
          },
        ];
  const all = [
    ...drawerTroubles(models),
    ...process,
    ...printers.map((printer) => printerTrouble(printer, models.jobs)),
    ...papers.map(paperTrouble),
    ...mailTroubles(models),
  ];
  return all.sort(byPressing);
};
