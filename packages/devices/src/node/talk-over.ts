import { type PrintRequest, printerModels } from '../core/index.ts';
import { Conversation } from './conversation.ts';
import type { Transport } from './tcp-transport.ts';
import type { PrintTiming } from './timing.ts';
import type { Connect } from './transports/connect-printer.ts';

/** One talk over a line of its own; `undefined` where none opens, `one-way` where nothing can be heard over it. */
export async function talkOver<T>(
  { target, model }: Pick<PrintRequest, 'target' | 'model'>,
  tools: { readonly connect: Connect; readonly timing: PrintTiming; readonly now: () => number },
  say: (talk: Conversation, timeoutMs: number, line: Transport) => Promise<T>,
): Promise<T | undefined | 'one-way'> {
  const { connect, timing, now } = tools;
  const opened = await connect(target, timing.connect);
  if (!opened.ok) return undefined;
  try {
    if (opened.value.oneWay) return 'one-way';
    const { language } = printerModels[model];
    const talk = new Conversation(opened.value, language, now, () => undefined);
    return await say(talk, timing.connect, opened.value);
  } finally {
    await opened.value.end();
  }
}
