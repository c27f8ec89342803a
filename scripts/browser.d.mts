/** A Chromium or Chrome to test with, or the sentence that says what to install. */
export declare const browserOrAdvice: () =>
  | { path: string; advice?: undefined }
  | { path?: undefined; advice: string };
