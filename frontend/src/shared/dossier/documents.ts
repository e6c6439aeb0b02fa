import { queryOptions } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import type { FieldSpec } from '@/shared/ui/Fields';

export type Document = Schemas['DocumentRow'];

export const documentsQuery = (matterId: string) =>
  queryOptions({
    queryKey: ['documents', matterId],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/documents', { params: { query: { matterId } }, signal })),
  });

/** What the steps taken ask for and nobody has issued yet. */
export const outstandingQuery = (matterId: string) =>
  queryOptions({
    queryKey: ['documents', matterId, 'outstanding'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/documents/outstanding', { params: { query: { matterId } }, signal })),
  });

export const templatesQuery = (module: string) =>
  queryOptions({
    queryKey: ['document-templates', module],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/document-templates', { params: { query: { module } }, signal })),
    staleTime: 600_000,
  });

/** What is asked for when a document is prepared, previewed and issued. */
export type Order = { matterId: string; code: string; issuedOn?: string; fields?: Record<string, string> };

export const preparedQuery = (order: Order) =>
  queryOptions({
    queryKey: ['documents', order.matterId, 'prepare', order],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/documents/prepare', { body: order, signal })),
    staleTime: 0,
  });

const kinds: Partial<Record<Schemas['FieldKind'], FieldSpec['kind']>> = { text: 'area', date: 'day', money: 'money', number: 'count', condition: 'tick' };

/** The field for what a document lacks, named as in the request; undefined for a list, which only the dossier can give. */
export function missingField({ path, label, kind }: Schemas['MissingField']): FieldSpec | undefined {
  const as = kinds[kind];
  return as && { name: ['fields', ...path.split('.')], label, kind: as, required: as !== 'tick' };
}

/** `{ decision: { legalBasis } }` as the API takes it: `decision.legalBasis`. */
export function flattened(values: object | undefined, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]: [string, unknown]) => {
      if (value === null || value === undefined) return [];
      if (typeof value === 'object') return Object.entries(flattened(value, `${prefix}${name}.`));
      return [[`${prefix}${name}`, typeof value === 'string' ? value : JSON.stringify(value)]];
    }),
  );
}
