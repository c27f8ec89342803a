import {
  behindTornPaper,
  drivenModel,
  type JobCause,
  type PrinterStatus,
  type PrintRequest,
  type ProofMethod,
} from '../core/index.ts';
import { Conversation } from './conversation.ts';
import { countedAfterLoss } from './counted-after-loss.ts';
import { Delivery, type DeliveryTools, type Outcome } from './delivery.ts';
import type { Encode } from './encode-with.ts';
import type { Connect } from './transports/connect-printer.ts';

export type AttemptTools = DeliveryTools & {
  readonly connect: Connect;
  readonly encode: Encode;
  readonly onStatus: (status: PrinterStatus) => void;
  /** The talk begins, or is over. */
  readonly onTalk: (talk: Conversation | undefined) => void;
  /** True once a person has taken the job back; asked before the first byte. */
  readonly cancelled: () => boolean;
  /** What an earlier job left in the printer is not known: half a command may wait for its end. */
  readonly unsettled: boolean;
  /** A printer that leaves its state untold is sent what ends half a command (rule PR122). */
  readonly flushes: boolean;
  /** Half a paper may hang in the printer. */
  readonly torn: boolean;
  /** Waits until the journal has the job as begun; false if it was not told so. */
  readonly begin: () => Promise<boolean>;
};

const safe = (cause: JobCause): Outcome => ({ state: 'failed_safe', evidence: 'none', cause });

/** One try to print one job over one connection. `processId` must be new for each try. */
export async function attemptPrint(
  request: PrintRequest,
  processId: readonly number[],
  tools: AttemptTools,
): Promise<Outcome> {
  const opened = await tools.connect(request.target, tools.timing.connect);
  if (!opened.ok) return safe(opened.error.code);
  const transport = opened.value;
  const talk = new Conversation(
    transport,
    drivenModel(request).language,
    tools.now,
    tools.onStatus,
  );
  const stop = (): void => talk.rouse();
  tools.signal.addEventListener('abort', stop);
  tools.onTalk(talk);
  try {
    return await converse(request, processId, talk, tools);
  } finally {
    tools.onTalk(undefined);
    tools.signal.removeEventListener('abort', stop);
    if (tools.signal.aborted) transport.destroy();
    else await transport.end();
  }
}

async function converse(
  request: PrintRequest,
  processId: readonly number[],
  talk: Conversation,
  tools: AttemptTools,
): Promise<Outcome> {
  const model = drivenModel(request);
  const answers = model.answersStatus && !talk.oneWay;
  const trouble = answers ? await notReady(talk, model.proof, tools) : undefined;
  if (trouble !== undefined) return trouble;
  const { doc } = request;
  const whole = tools.torn ? { ...request, doc: behindTornPaper(doc, request.model) } : request;
  const { bytes, proof } = await tools.encode(whole, processId);
  const stays = await mayGo(talk, tools);
  if (stays !== undefined) return stays;
  const delivery = new Delivery(talk, tools, bytes, processId);
  const outcome = await delivery.run(talk.oneWay ? 'none' : proof);
  if (proof !== 'etb-counter' || outcome.cause !== 'connection-lost') return outcome;
  return (await countedAfterLoss(request, delivery.owedCount, tools)) ? countedLater : outcome;
}

/** Asks the printer how it is, and what is left in it, before a byte of the job. */
async function notReady(
  talk: Conversation,
  proof: ProofMethod,
  { timing, unsettled, flushes, cancelled }: AttemptTools,
): Promise<Outcome | undefined> {
  const answers = await talk.askState(timing.connect);
  const isDue = unsettled && (answers || flushes);
  const settles = isDue && proof !== 'none' && talk.blocked === undefined && !cancelled();
  if (settles) await talk.settle(timing.grace);
  // Half a command swallows the question as well.
  if (!answers && !(settles && (await talk.askState(timing.connect)))) {
    return safe(talk.closed ? 'connection-lost' : 'no-answer');
  }
  if (talk.blocked === undefined) return undefined;
  return { state: 'blocked', evidence: 'none', cause: talk.blocked };
}

/** Weaker than a count that was heard over the job's own line: another machine's job may have been counted. */
const countedLater: Outcome = { state: 'printed', evidence: 'L1' };
const takenBack: Outcome = { state: 'cancelled', evidence: 'none' };

/** The last moment in which the job can stay here: written down, wanted, and a line to send it over. */
async function mayGo(talk: Conversation, tools: AttemptTools): Promise<Outcome | undefined> {
  if (tools.cancelled()) return takenBack;
  if (tools.signal.aborted) return safe('shutdown');
  const begun = await tools.begin();
  if (tools.cancelled()) return takenBack;
  if (tools.signal.aborted) return safe('shutdown');
  if (!begun) return safe('no-owner');
  if (talk.closed) return safe('connection-lost');
  return talk.blocked && { state: 'blocked', evidence: 'none', cause: talk.blocked };
}
