export { type Symbology as ScanSymbology, splitAim } from './aim.ts';
export { type Embedded, embeddedLayoutSchema, priceVerifier } from './embedded.ts';
export { feedbackOf, type ScanFeedback } from './feedback.ts';
export { ScanFramer } from './framing.ts';
export { type Gs1Element, readElementString } from './gs1.ts';
export { HID_SCANNER_USAGE, HID_SCANNER_USAGE_PAGE, HidPosAssembler } from './hid-pos.ts';
export { layoutProblem, readableLayouts } from './layout-problem.ts';
export { type Gs1Facts, readScan, type Scan, type ScanContext, type ScanMeaning } from './scan.ts';
export {
  idleWedge,
  restWedge,
  stepWedge,
  type WedgeKey,
  type WedgeState,
  type WedgeStep,
  wedgeGapMs,
} from './wedge.ts';
