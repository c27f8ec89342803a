export {
  applyLanguage,
  chooseLanguage,
  inLanguage,
  labelled,
  language,
  type Speaker,
  speakTo,
} from './chosen.ts';
export * from './pure.ts';
