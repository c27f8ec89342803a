import type { Allergen } from '@galley/domain';
import { inLanguage } from '@galley/ui/language';
import { allergenWords as ar } from './languages/ar/allergen-words.ts';
import { allergenWords as de } from './languages/de/allergen-words.ts';
import { allergenWords as en } from './languages/en/allergen-words.ts';
import { allergenWords as es } from './languages/es/allergen-words.ts';
import { allergenWords as fr } from './languages/fr/allergen-words.ts';

type AllergenWords = Readonly<Record<Allergen, string>>;

const byCode: ReadonlyMap<string, string> = new Map(
  Object.entries(inLanguage<AllergenWords>({ en, de, fr, es, ar })),
);

/** Allergens of the law in the page's language, by a core's English word. */
export const allergensByEnglish: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(en).map(([code, word]) => [word, byCode.get(code) ?? word]),
);

/** An allergen of the law in the page's language; undefined: no code of it. */
export const allergenByCode = (code: string): string | undefined => byCode.get(code);

/** A core's English word for an allergen in the page's language; what a guest said in own words stays. */
export const allergenTold = (english: string): string => allergensByEnglish[english] ?? english;
