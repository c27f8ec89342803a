import { createLineFetch } from '../../lines/pinned.ts';

export type CentralAnswer = { readonly status: number; readonly body: unknown };

/** POSTs JSON to the central hub; one that does not answer is a 503 with the reason. */
export const postCentral = async (
  hubUrl: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<CentralAnswer> => {
  try {
    const response = await createLineFetch(hubUrl)(new URL(path, hubUrl), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    return { status: response.status, body: await response.json() };
  } catch (cause) {
    const message = `The central hub at ${hubUrl} does not answer: ${String(cause)}`;
    return { status: 503, body: { code: 'central_unreachable', message } };
  }
};
