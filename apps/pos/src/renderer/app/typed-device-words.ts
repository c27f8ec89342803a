import { inLanguage } from '@galley/ui/language';
import { typedWords as ar } from './languages/ar/typed-device-words.ts';
import { typedWords as de } from './languages/de/typed-device-words.ts';
import type { TypedWords } from './languages/en/typed-device-words.ts';
import { typedWords as en } from './languages/en/typed-device-words.ts';
import { typedWords as es } from './languages/es/typed-device-words.ts';
import { typedWords as fr } from './languages/fr/typed-device-words.ts';

/** Texts about devices that are typed in, their lines, models and trials. */
export const typedWords = inLanguage<TypedWords>({ en, de, fr, es, ar });
