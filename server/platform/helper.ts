/** A language model behind an OpenAI-compatible address (`POST {url}/chat/completions`), as the operator set it. */
export type HelperSettings = {
  readonly url: URL;
  readonly model: string;
  readonly key: string | undefined;
};

export type HelperSettingsRead =
  | { readonly ok: true; readonly helper: HelperSettings | undefined }
  | { readonly ok: false; readonly faults: string[] };

/** The settings of the helper from the environment; unset = there is none, which is the default. */
export function readHelper(
  url: string | undefined,
  model: string | undefined,
  key: string | undefined,
): HelperSettingsRead {
  if (url === undefined) return { ok: true, helper: undefined };
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return {
      ok: false,
      faults: ['SAFECONDUCT_HELPER_URL: must be an http or https address, such as http://localhost:11434/v1'],
    };
  }
  if (model === undefined) return { ok: false, faults: ['SAFECONDUCT_HELPER_MODEL: name the model to ask'] };
  return { ok: true, helper: { url: new URL(url), model, key } };
}

export type HelperTrouble = 'no_answer' | 'refused' | 'too_slow' | 'too_large';

export type HelperAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: HelperTrouble };

export type HelperLimits = { readonly milliseconds: number; readonly bytes: number };
const LIMITS: HelperLimits = { milliseconds: 120_000, bytes: 1_000_000 };

/**
 * Asks one question. Redirects are not followed, since the operator allowed this address and no other; the answer is cut
 * off at its limits of time and size.
 */
export async function askHelper(
  { url, model, key }: HelperSettings,
  system: string,
  question: string,
  limits: HelperLimits = LIMITS,
): Promise<HelperAnswer> {
  const address = new URL(`${url.pathname.replace(/\/$/, '')}/chat/completions`, url);
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        temperature: 0,
        stream: false,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: question },
        ],
      }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { ok: false, why: 'refused' };
    }
    const bytes = await withinBytes(response, limits.bytes);
    return bytes === null ? { ok: false, why: 'too_large' } : contentOf(bytes);
  } catch {
    return { ok: false, why: signal.aborted ? 'too_slow' : 'no_answer' };
  }
}

async function withinBytes(response: Response, most: number): Promise<string | null> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function contentOf(body: string): HelperAnswer {
  try {
    const parsed: unknown = JSON.parse(body);
    const choices = at(parsed, 'choices');
    const content = at(at(Array.isArray(choices) ? choices[0] : null, 'message'), 'content');
    return typeof content === 'string' ? { ok: true, text: content } : { ok: false, why: 'refused' };
  } catch {
    return { ok: false, why: 'refused' };
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
