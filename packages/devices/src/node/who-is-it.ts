import { esc } from '../core/escpos/commands.ts';
import type { PrinterIdentity, PrinterLanguage } from '../core/index.ts';
import { Conversation } from './conversation.ts';
import type { Transport } from './tcp-transport.ts';

/** A printer that speaks a language answers for its state at once. */
const otherMs = 1000;

const otherOf = (language: PrinterLanguage): PrinterLanguage =>
  language === 'escpos' ? 'starprnt' : 'escpos';

/**
 * Asks for the state in the language that the printer is driven in, then in the other one, and who it is in the one that
 * it answers; empty where it answers neither. `mute`: it has just left its own language unanswered. No byte that is asked
 * has a shape in either language, and a reset ends what an unknown one made of it: nothing is printed. `GS I` has letters
 * in it, so that only a printer that answered Epson's question for the state hears it.
 */
export async function whoIsIt(
  line: Transport,
  own: PrinterLanguage,
  { mute, now, answerMs }: { mute: boolean; now: () => number; answerMs: number },
): Promise<PrinterIdentity> {
  const other = otherOf(own);
  for (const language of mute ? [other] : [own, other]) {
    const ms = language === own ? answerMs : Math.min(answerMs, otherMs);
    const talk = new Conversation(line, language, now, () => undefined);
    if (await talk.answers(ms))
      return language === 'starprnt' ? { language } : talk.identify(answerMs);
    if (talk.closed) return {};
    if (language === 'starprnt')
      await talk.write(Uint8Array.from(esc.initialise)).catch(() => undefined);
  }
  return {};
}
