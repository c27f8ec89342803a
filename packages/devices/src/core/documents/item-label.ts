import { firstOf, inTwo, secondsOf } from '../layout/gloss.ts';
import type { Block, ReceiptDoc, Symbology } from '../receipt-doc.ts';
import { ALLERGY_SIGN } from './chits.ts';
import {
  callBlocks,
  centred,
  INDENT,
  isWeight,
  line,
  maybePair,
  type PaperContext,
  partialCut,
} from './parts.ts';

/** A label on a cup, a box or a tub. */
export type LabelInput = {
  readonly name: string;
  /** Which of how many: `{ n: 1, of: 3 }`. */
  readonly piece?: { readonly n: number; readonly of: number };
  readonly call?: { readonly number: string; readonly guest?: string };
  /** `depth`: how far within another one. */
  readonly modifiers?: readonly { readonly text: string; readonly depth?: number }[];
  readonly note?: string;
  readonly allergens?: string;
  /** What its guest must not be served, each in words. */
  readonly allergies?: readonly string[];
  /** Dates and times as people read them. */
  readonly sentAt?: string;
  readonly useBy?: string;
  readonly lot?: string;
  readonly by?: string;
  readonly code?: { readonly symbology: Symbology; readonly data: string };
};

/** The name first and large; what can harm somebody white on black. */
export function labelDocument(
  input: LabelInput,
  { labels }: Pick<PaperContext, 'labels'>,
): ReceiptDoc {
  const { piece, code, modifiers = [] } = input;
  const count = piece === undefined ? [] : [centred(pieceWords(piece, labels.piece))];
  return {
    blocks: [
      ...callBlocks(input.call, undefined),
      centred(input.name, { bold: true, width: 2, height: 2 }),
      ...count,
      ...modifiers
        .filter(({ text }) => isWeight(text))
        .map(({ text }) => centred(text, { bold: true, height: 2 })),
      ...modifiers
        .filter(({ text }) => !isWeight(text))
        .map(
          ({ text, depth = 0 }): Block => ({
            ...line(`- ${text}`, { height: 2 }),
            ...(depth === 0 ? {} : { indent: depth * INDENT }),
          }),
        ),
      ...(input.note === undefined ? [] : [line(`! ${input.note}`, { bold: true, height: 2 })]),
      ...(input.allergies ?? []).map((text) =>
        line(` ${ALLERGY_SIGN} ${labels.allergy}: ${text}`, {
          bold: true,
          invert: true,
          height: 2,
        }),
      ),
      ...(input.allergens === undefined ? [] : [warning(labels.allergens, input.allergens)]),
      ...maybePair(labels.sentAt, input.sentAt),
      ...useBy(labels.useBy, input.useBy),
      ...maybePair(labels.lot, input.lot),
      ...maybePair(labels.person, input.by),
      ...(code === undefined ? [] : [{ type: 'barcode', ...code, height: 60 } as const]),
      partialCut,
    ],
  };
}

const pieceWords = ({ n, of }: NonNullable<LabelInput['piece']>, word: string): string => {
  const [second] = secondsOf(word);
  const first = `${n} ${firstOf(word)} ${of}`;
  return second === undefined ? first : inTwo(first, `${n} ${second} ${of}`);
};

const warning = (label: string, text: string): Block =>
  line(` ${label}: ${text} `, { bold: true, invert: true });

const useBy = (label: string, value: string | undefined): Block[] =>
  value === undefined ? [] : [line(`${label} ${value}`, { bold: true, height: 2 })];
