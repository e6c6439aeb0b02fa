import createClient, { type Middleware } from 'openapi-fetch';
import { Problem, problemFrom, type ProblemBody } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const signedOutListeners = new Set<() => void>();

/** Calls back whenever the server answers 401 to anything but signing in: the session is over. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

function xsrfToken(): string | undefined {
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : undefined;
}

const antiforgery: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    const token = xsrfToken();
    if (token) request.headers.set('X-XSRF-TOKEN', token);
    return request;
  },
};

const signedOut: Middleware = {
  onResponse({ request, response }) {
    if (response.status === 401 && new URL(request.url).pathname !== '/api/v1/session') signedOutListeners.forEach((listener) => listener());
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => globalThis.fetch(request),
});
api.use(antiforgery, signedOut);

type Answer<T> = { data?: T; error?: unknown; response: Response };

async function settle<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (error) {
    throw isAbort(error) ? error : new Problem(0);
  }
  if (answer.response.ok) return answer;
  throw new Problem(answer.response.status, bodyOf(answer.error));
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

const bodyOf = (error: unknown): ProblemBody => (error !== null && typeof error === 'object' ? error : {});

/** The body of an answer; anything but 2xx is thrown as a {@link Problem}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await settle(call)).data as T;
}

/** A resource together with the ETag that a later change has to return in `If-Match`. */
export type Tagged<T> = { readonly value: T; readonly etag: string };

export async function unwrapTagged<T>(call: Promise<Answer<T>>): Promise<Tagged<T>> {
  const { data, response } = await settle(call);
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}

/** A file or another answer that is not JSON, with the same headers and the same errors as the typed calls. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = xsrfToken();
  if (token && init.method && init.method !== 'GET') headers.set('X-XSRF-TOKEN', token);
  let response: Response;
  try {
    response = await globalThis.fetch(path, { ...init, headers });
  } catch {
    throw new Problem(0);
  }
  if (response.status === 401) signedOutListeners.forEach((listener) => listener());
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/** Fetches a file and hands it to the browser under the name that the server gave it. */
export async function download(path: string, init?: RequestInit): Promise<void> {
  const response = await send(path, init);
  save(await response.blob(), fileNameOf(response.headers.get('Content-Disposition')) ?? '下载文件');
}

/** Hands the browser a file that is here already. */
export function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}
