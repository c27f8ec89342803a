/** What tables of words and their tests need; nothing of a page. */
export {
  counting,
  type Forms,
  isLanguage,
  isolate,
  isolated,
  LANGUAGES,
  type Language,
  type LanguageFacts,
  languageFacts,
  localeIn,
  type Widened,
} from './languages.ts';
export { type Catalogue, type Sentences, type Tell, telling } from './telling.ts';
