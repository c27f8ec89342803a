export {
  applyLanguage,
  chooseLanguage,
  inLanguage,
  language,
  type Speaker,
  speakTo,
} from './chosen.ts';
export * from './pure.ts';
