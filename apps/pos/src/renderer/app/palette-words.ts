import { inLanguage } from '@galley/ui/language';
import { paletteWords as ar } from './languages/ar/palette-words.ts';
import { paletteWords as de } from './languages/de/palette-words.ts';
import type { PaletteWords } from './languages/en/palette-words.ts';
import { paletteWords as en } from './languages/en/palette-words.ts';
import { paletteWords as es } from './languages/es/palette-words.ts';
import { paletteWords as fr } from './languages/fr/palette-words.ts';

/** Texts of the palette of commands. */
export const paletteWords = inLanguage<PaletteWords>({ en, de, fr, es, ar });
