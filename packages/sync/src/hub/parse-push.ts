import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { type PushRequest, pushRequestSchema } from '../protocol/index.ts';

type ParseFailure = Failure<'bad_push'>;

/** Reads the body of a push; anything that is not one is refused whole and leaves no trace. */
export const parsePush = (body: unknown): Result<PushRequest, ParseFailure> => {
  try {
    const parsed = pushRequestSchema.safeParse(body);
    if (parsed.success) return ok(parsed.data);
    const issue = parsed.error.issues[0];
    return err(failure('bad_push', issue?.message ?? 'invalid', issue?.path.join('.')));
  } catch (cause) {
    return err(failure('bad_push', `The body nests too deeply: ${String(cause)}`));
  }
};
