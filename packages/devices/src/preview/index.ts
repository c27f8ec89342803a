export { type LoadedFonts, openFonts, textOf } from '../fonts/index.ts';
export { paperPdf } from './paper-pdf.ts';
export {
  type LogoWish,
  logoFromPng,
  type PreviewWish,
  pictureOf,
  previewPaper,
} from './preview.ts';
export { type PaperKind, paperKinds, SAMPLE_TIME } from './samples.ts';
