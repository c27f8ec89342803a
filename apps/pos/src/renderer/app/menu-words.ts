import { inLanguage } from '@galley/ui/language';
import { menuWords as ar } from './languages/ar/menu-words.ts';
import { menuWords as de } from './languages/de/menu-words.ts';
import type { MenuWords } from './languages/en/menu-words.ts';
import { menuWords as en } from './languages/en/menu-words.ts';
import { menuWords as es } from './languages/es/menu-words.ts';
import { menuWords as fr } from './languages/fr/menu-words.ts';

/** Texts of the menu and of choosing modifiers. */
export const menuWords = inLanguage<MenuWords>({ en, de, fr, es, ar });
