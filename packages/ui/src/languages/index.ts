export { applyLanguage, chooseLanguage, inLanguage, language } from './chosen.ts';
export * from './pure.ts';
