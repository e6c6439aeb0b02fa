import { queryOptions } from '@tanstack/react-query';
import { api, download, send, unwrap, type Schemas } from '@/shared/api/client';

export type Template = Schemas['DocumentTemplateRow'];
export type Series = Schemas['NumberSeriesRow'];

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/document-templates', { signal })),
});

export const seriesQuery = queryOptions({
  queryKey: ['document-numbers'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/document-numbers', { signal })),
});

const addressOf = (code: string, what: 'content' | 'preview' | 'versions') => `/api/v1/document-templates/${encodeURIComponent(code)}/${what}`;

export const downloadTemplate = (code: string) => download(addressOf(code, 'content'));

export const previewTemplate = (code: string) => download(addressOf(code, 'preview'));

export function uploadTemplate(code: string, file: File) {
  const body = new FormData();
  body.append('file', file);
  return send(addressOf(code, 'versions'), { method: 'POST', body });
}
