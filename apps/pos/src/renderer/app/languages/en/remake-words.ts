import { REMAKE_REASON_TEXT, type RemakeReason } from '@galley/domain';

/** Words of dishes that are made again. */
export const remakeWords = {
  again: 'Make again',
  title: (name: string) => `Make again: ${name}`,
  hint: 'The kitchen makes it before other things. The guest pays for it once.',
  reasons: REMAKE_REASON_TEXT,
  /** Beside a line, after how many. */
  making: (quantity: number) => `${quantity} × being made again`,
  made: (quantity: number) => `${quantity} × made again`,
  /** Of a line that somebody asked for again: told at once. */
  asked: (name: string) => `Made again: ${name}`,
} as const;

export type RemakeWords = {
  readonly again: string;
  readonly title: (name: string) => string;
  readonly hint: string;
  readonly reasons: Readonly<Record<RemakeReason, string>>;
  readonly making: (quantity: number) => string;
  readonly made: (quantity: number) => string;
  readonly asked: (name: string) => string;
};
