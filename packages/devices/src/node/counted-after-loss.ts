import { drivenModel, type PrinterStatus, type PrintRequest } from '../core/index.ts';
import { countedSince } from '../core/starprnt/status.ts';
import { Conversation } from './conversation.ts';
import type { DeliveryTools } from './delivery.ts';
import type { Connect } from './transports/connect-printer.ts';

type LossTools = Pick<DeliveryTools, 'now' | 'signal' | 'timing'> & {
  readonly connect: Connect;
  readonly onStatus: (status: PrinterStatus) => void;
};

/**
 * The line was lost when a Star printer had all bytes of a job. Its counter outlives the line: over new ones it is
 * read until it stands exactly one higher than before the job, or the printer's patience is over. A counter at 0 says
 * nothing, because a printer that was switched off and on counts from there.
 */
export async function countedAfterLoss(
  request: PrintRequest,
  before: number | undefined,
  tools: LossTools,
): Promise<boolean> {
  if (before === undefined) return false;
  const until = tools.now() + tools.timing.idle;
  while (!tools.signal.aborted && tools.now() < until) {
    const jobs = await countNow(request, tools);
    if (jobs !== undefined && jobs !== 0 && countedSince(before, jobs) === 1) return true;
    await new Promise((resolve) => setTimeout(resolve, tools.timing.poll));
  }
  return false;
}

async function countNow(
  request: PrintRequest,
  { connect, timing, now, onStatus }: LossTools,
): Promise<number | undefined> {
  const opened = await connect(request.target, timing.connect);
  if (!opened.ok) return undefined;
  const talk = new Conversation(opened.value, drivenModel(request).language, now, onStatus);
  try {
    return (await talk.askState(timing.connect)) ? talk.jobs : undefined;
  } finally {
    await opened.value.end();
  }
}
