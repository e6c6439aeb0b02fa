import { vi } from 'vitest';
import type { Schemas } from '@/shared/api/client';

type Handler = (request: Request) => Response | Promise<Response>;

/** Stands in for the network, keyed `GET /api/v1/…`; what was asked is kept in order. An address nobody stubbed is a 404. */
export function stubServer(handlers: Record<string, Handler>) {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = typeof input === 'string' ? new Request(new URL(input, window.location.origin), init) : input;
    requests.push(request.clone());
    const handler = handlers[`${request.method} ${new URL(request.url).pathname}`];
    return handler ? handler(request) : problem(404, { title: '没有找到' });
  });
  return requests;
}

export const json = (body: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json', ...headers } });

export const problem = (status: number, body: object) =>
  new Response(JSON.stringify({ status, ...body }), { status, headers: { 'Content-Type': 'application/problem+json' } });

export const clerk: Schemas['SignedInUser'] = {
  id: '01930000-0000-7000-8000-000000000001',
  userName: 'legalaid.clerk',
  displayName: '陈晓',
  organizationId: '01930000-0000-7000-8000-000000000002',
  organizationName: '法律援助中心',
  countyCode: '360124',
  countyName: '进贤县',
  roles: ['法律援助承办人'],
  permissions: [],
  scopes: {},
  mustChangePassword: false,
  idleMinutes: 30,
};
