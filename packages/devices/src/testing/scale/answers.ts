import { isOverloaded, kilograms, type Pan, shownGrams } from './pan.ts';

/** Answers one question of a protocol; undefined means that the scale keeps silent. */
export type AnswerScale = (question: string, pan: Pan) => string | undefined;

const xor = (text: string): string =>
  String.fromCharCode([...text].reduce((sum, char) => sum ^ char.charCodeAt(0), 0));

function answerToledo(question: string, pan: Pan): string | undefined {
  if (question === 'T') pan.tareGrams = Math.max(0, pan.grams);
  if (question !== 'W') return undefined;
  const status = toledoStatus(pan);
  if (status !== 0) return `\x02?${String.fromCharCode(0x40 | status)}\r`;
  return `\x02${kilograms(shownGrams(pan), 2)}${pan.tareGrams > 0 ? 'N' : ''}\r`;
}

function toledoStatus(pan: Pan): number {
  const over = isOverloaded(pan) ? 0x02 : 0;
  return (pan.moving ? 0x01 : 0) | over | (shownGrams(pan) < 0 ? 0x04 : 0) | (pan.fault ? 0x08 : 0);
}

function answerNci(question: string, pan: Pan): string | undefined {
  if (question !== 'W\r') return '\n?\r\x03';
  const first = 0x30 | (pan.moving ? 1 : 0) | (shownGrams(pan) === 0 ? 2 : 0) | (pan.fault ? 8 : 0);
  const second = 0x30 | (shownGrams(pan) < 0 ? 1 : 0) | (isOverloaded(pan) ? 2 : 0);
  const status = `\nS${String.fromCharCode(first, second)}\r\x03`;
  const silent = pan.moving || pan.fault || (second & 3) !== 0;
  return silent ? status : `\n${kilograms(shownGrams(pan), 2)}KG\r${status}`;
}

function answerCas(question: string, pan: Pan): string | undefined {
  if (question === '\x05') return pan.fault ? '\x15' : '\x06';
  if (question !== '\x11') return undefined;
  const state = isOverloaded(pan) ? 'O' : pan.moving ? 'U' : 'S';
  const body = `${state}${shownGrams(pan) < 0 ? '-' : ' '}${kilograms(shownGrams(pan), 2)}kg`;
  return `\x01\x02${body}${xor(body)}\x03\x04`;
}

/** One line of the CAS stream; nobody asks for it. */
export function casStreamLine(pan: Pan): string {
  const state = isOverloaded(pan) ? 'OL' : pan.moving ? 'US' : 'ST';
  const sign = shownGrams(pan) < 0 ? '-' : '+';
  const net = pan.tareGrams > 0 ? 'NT' : 'GS';
  return `${state},${net},\x41\x80,${sign}${kilograms(shownGrams(pan), 3)} kg\r\n`;
}

const dialogPrices = new WeakMap<Pan, number>();
const fieldEnd = '\x1b';

/** The unit price of a record 01 or 03; undefined for any other question. */
function dialogPrice(question: string): number | undefined {
  const [name, price = '', ...rest] = question.split(fieldEnd);
  const isPrice = name === '\x04\x0201' || name === '\x04\x0203';
  return isPrice && /^\d{6}$/.test(price) && rest.at(-1) === '\x03' ? Number(price) : undefined;
}

function answerDialog(question: string, pan: Pan): string | undefined {
  const price = dialogPrice(question);
  if (price !== undefined) {
    dialogPrices.set(pan, price);
    return price > 0 ? '\x06' : '\x15';
  }
  if (question === '\x04\x0208\x03') return `\x0209\x1b${dialogError(pan) ?? '00'}\x03`;
  if (question !== '\x04\x05') return undefined;
  return dialogError(pan) === undefined ? dialogWeight(pan) : '\x15';
}

function dialogError(pan: Pan): string | undefined {
  if (pan.fault) return '01';
  if (pan.moving) return '20';
  if (isOverloaded(pan)) return '32';
  if (shownGrams(pan) < 0) return '31';
  if (shownGrams(pan) === 0) return '30';
  return pan.toldGrams === pan.grams ? '21' : undefined;
}

function dialogWeight(pan: Pan): string {
  pan.toldGrams = pan.grams;
  const grams = shownGrams(pan);
  const price = dialogPrices.get(pan) ?? 0;
  const six = (value: number): string => String(value).padStart(6, '0');
  const total = six(Math.round((grams * price) / 1000));
  return `\x0202\x1b3\x1b${String(grams).padStart(5, '0')}\x1b${six(price)}\x1b${total}\x03`;
}

function answerAdam(question: string, pan: Pan): string | undefined {
  const ill = pan.moving || pan.fault || isOverloaded(pan) || shownGrams(pan) <= 0;
  if (question !== 'P\r\n' || ill || pan.toldGrams === pan.grams) return undefined;
  pan.toldGrams = pan.grams;
  return `GS ${kilograms(shownGrams(pan), 1)} kg\r\n`;
}

export const scaleAnswers = {
  'toledo-8217': answerToledo,
  'nci-ecr': answerNci,
  cas: answerCas,
  'cas-stream': () => undefined,
  'dialog-06': answerDialog,
  'dialog-02-04': answerDialog,
  adam: answerAdam,
} as const satisfies Record<string, AnswerScale>;

type Protocol = keyof typeof scaleAnswers;

const untilLast = (text: string, last: string): number => text.indexOf(last) + 1;

/** How many characters the first question has; 0 while it is not whole. */
const questionLength: Readonly<Record<Protocol, (text: string) => number>> = {
  'toledo-8217': () => 1,
  'nci-ecr': (text) => untilLast(text, '\r'),
  cas: () => 1,
  'cas-stream': () => 1,
  'dialog-06': dialogLength,
  'dialog-02-04': dialogLength,
  adam: (text) => untilLast(text, '\n'),
};

function dialogLength(text: string): number {
  if (!'\x04'.startsWith(text.slice(0, 1))) return 1;
  return text[1] === '\x05' ? 2 : untilLast(text, '\x03');
}

/** The first whole question in a text and what follows it. */
export function takeQuestion(
  protocol: Protocol,
  text: string,
): { readonly question: string; readonly rest: string } | undefined {
  const length = text === '' ? 0 : questionLength[protocol](text);
  return length === 0 ? undefined : { question: text.slice(0, length), rest: text.slice(length) };
}
