import { drivenModel, type EncodedJob, encodeJob, type PrintRequest } from '../core/index.ts';
import { type LoadedFonts, textOf } from '../fonts/index.ts';

/** A job as the bytes of its printer, with what proves it; a proof by process id answers the one given. */
export type Encode = (
  request: Pick<PrintRequest, 'doc' | 'model' | 'processIds'>,
  processId: readonly number[],
) => Promise<Pick<EncodedJob, 'bytes' | 'proof'>>;

/** Fonts are read when a paper has letters that the printer lacks; what cannot be read is left to the built-in type. */
export const encodeWith =
  (fonts: LoadedFonts): Encode =>
  async (request, processId) => {
    const { doc } = request;
    await fonts.load(textOf(doc)).catch(() => undefined);
    return encodeJob(doc, drivenModel(request), { processId, fonts });
  };
