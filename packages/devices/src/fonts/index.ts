export { type LoadedFonts, openFonts, textOf } from './shelf.ts';
