import {
  type CardAnswer,
  type CardIntentRow,
  type CheckState,
  cardStepFact,
  decideCardAnswer,
  receiptSeries,
  type SiteRow,
  settleWith,
  waitsForFinish,
} from '@galley/domain';
import { commitAct, currentDay, decisionContext } from '../acting.ts';
import { settledPoints } from '../loyalty/check-points.ts';
import type { PosCore } from '../pos-core.ts';
import { takePulse } from '../printing/pulse.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { sendFacts } from '../read/send-facts.ts';
import type { CardNotes } from './card-desk.ts';
import { settledPapers } from './settled-papers.ts';

/** Whoever began it acts, as far as it is about the check: nobody need be logged in when an answer comes. */
const contextOf = (core: PosCore, site: SiteRow, startedBy: string) => {
  const day = currentDay(core, site);
  const role = { permissions: ['sell' as const], voidLimitMinor: 0 };
  return { context: decisionContext(core, startedBy, role, day.businessDate), dayFacts: day.facts };
};

const serverOf = ({ read }: PosCore, { startedBy }: CardIntentRow): string =>
  read.employee(startedBy)?.name ?? '';

/** Writes down what was said of an intent, with the payment, receipt and papers that follow. */
const noteAnswer = (core: PosCore, intentId: string, answer: CardAnswer): void => {
  const intent = core.read.cardIntent(intentId);
  const site = core.read.site(core.identity.siteId);
  const rows = intent && loadCheckRows(core.read, intent.checkId);
  if (intent === undefined || site === undefined || rows === undefined) return;
  const { context, dayFacts } = contextOf(core, site, intent.startedBy);
  const about = sendFacts(core.read, rows.check, serverOf(core, intent), site);
  const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
  const said = decideCardAnswer(rows, about, number, intentId, answer, context);
  if (said.facts.length === 0) return;
  const { after, settled } = said;
  const points = settledPoints(core, after, settled?.receipt, said.facts, site);
  const papers = settled === undefined ? [] : settledPapers(core, settled, about, after, site);
  const facts = [...dayFacts, ...said.facts, ...points];
  const outbox = takePulse(papers).jobs;
  commitAct(core, context.ids('command'), { facts, outbox, result: null });
};

/** Another device heard of the approval first: the receipt is this register's (rule PC5). */
const finishCheck = (core: PosCore, state: CheckState): void => {
  const site = core.read.site(core.identity.siteId);
  if (site === undefined || !waitsForFinish(state, core.identity.deviceId)) return;
  const last = state.cards.findLast(({ outcome }) => outcome === 'approved')?.intent;
  if (last === undefined) return;
  const { context, dayFacts } = contextOf(core, site, last.startedBy);
  const about = sendFacts(core.read, state.check, serverOf(core, last), site);
  const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
  const settled = settleWith(state, true, about, number, context);
  const papers = settledPapers(core, settled, about, state, site);
  const points = settledPoints(core, state, settled.receipt, settled.facts, site);
  const facts = [...dayFacts, ...settled.facts, ...points];
  const outbox = takePulse(papers).jobs;
  commitAct(core, context.ids('command'), { facts, outbox, result: null });
};

/** The processor's own name of it, before the guest can present a card; and what was captured. */
const noteStep = (
  core: PosCore,
  intent: CardIntentRow,
  type: 'referenced' | 'captured',
  reference: string | null = null,
): void => {
  const site = core.read.site(core.identity.siteId);
  if (site === undefined) return;
  const { context, dayFacts } = contextOf(core, site, intent.startedBy);
  const facts = [...dayFacts, cardStepFact(intent, type, context, { reference })];
  commitAct(core, context.ids('command'), { facts, result: null });
};

/** What the desk of a register writes down by. */
export const cardNotes = (core: PosCore): CardNotes => ({
  answer: (intentId, result) => noteAnswer(core, intentId, result),
  step: (intent, type, reference) => noteStep(core, intent, type, reference),
  finish: (state) => finishCheck(core, state),
});
