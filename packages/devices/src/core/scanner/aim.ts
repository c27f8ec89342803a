export type Symbology =
  | 'ean-upc'
  | 'ean-8'
  | 'itf'
  | 'code-128'
  | 'gs1-128'
  | 'gs1-databar'
  | 'data-matrix'
  | 'gs1-data-matrix'
  | 'qr'
  | 'gs1-qr'
  | 'gs1-dotcode'
  | 'code-39'
  | 'code-93'
  | 'codabar'
  | 'pdf417'
  | 'aztec'
  | 'other'
  | 'unknown';

/** Symbology identifiers of ISO/IEC 15424: letter, then the modifiers that mean something of their own. */
const byIdentifier: Readonly<Record<string, Symbology>> = {
  E0: 'ean-upc',
  E3: 'ean-upc',
  E4: 'ean-8',
  C1: 'gs1-128',
  e0: 'gs1-databar',
  d2: 'gs1-data-matrix',
  Q3: 'gs1-qr',
  J1: 'gs1-dotcode',
};
const byLetter: Readonly<Record<string, Symbology>> = {
  E: 'ean-upc',
  I: 'itf',
  C: 'code-128',
  d: 'data-matrix',
  Q: 'qr',
  A: 'code-39',
  G: 'code-93',
  F: 'codabar',
  L: 'pdf417',
  z: 'aztec',
};

export type Identified = {
  readonly symbology: Symbology;
  /** `]E0`, or empty when the scanner sends none. */
  readonly aim: string;
  readonly data: string;
};

/** Takes the AIM identifier off the front. Without one the symbology is unknown, never guessed here. */
export function splitAim(text: string): Identified {
  const match = /^\]([A-Za-z])([0-9A-Za-z])/.exec(text);
  if (!match) return { symbology: 'unknown', aim: '', data: text };
  const [aim, letter = '', modifier = ''] = match;
  const symbology = byIdentifier[letter + modifier] ?? byLetter[letter] ?? 'other';
  return { symbology, aim, data: text.slice(3) };
}

/** Symbols whose content is a GS1 element string by definition. */
export const carriesGs1 = (symbology: Symbology): boolean => symbology.startsWith('gs1-');
