import type { Schemas } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';
import type { FieldSpec } from '@/shared/ui/Fields';
import { flattened, missingField } from './documents';

export type Template = Schemas['DocumentTemplateRow'];
/** What the form holds of one document that the step writes. */
type Paper = { issue?: boolean; fields?: object };
type Values = Record<string, unknown>;

const placed = /^documents\[(\d+)\]\.fields\.(.+)$/;

/** The documents ticked, as the step's request takes them, and the place of each in the form. */
function ticked(codes: readonly string[], papers: readonly (Paper | undefined)[] = []) {
  const places = codes.map((_code, place) => place).filter((place) => papers[place]?.issue);
  return { places, documents: places.map((place) => ({ code: codes[place], fields: flattened(papers[place]?.fields) })) };
}

/** The request of a step with the documents ticked in its form; without `documents` where none is. */
export function withDocuments({ documents: papers, ...values }: Values, codes: readonly string[]) {
  const { places, documents } = ticked(codes, papers as Paper[] | undefined);
  return { places, body: documents.length > 0 ? { ...values, documents } : values };
}

/** The server counts the documents sent, the form those offered: `documents[0].fields.…` of the request is `documents[places[0]].fields.…` of the form. */
export function inForm(problem: Problem, places: readonly number[]): Problem {
  const errors = Object.entries(problem.errors).map(([name, messages]) => [
    name.replace(/^documents\[(\d+)\]/, (all, sent: string) => (places[Number(sent)] === undefined ? all : `documents[${places[Number(sent)]}]`)),
    messages,
  ]);
  return new Problem(problem.status, { ...problem, title: problem.title, errors: Object.fromEntries(errors) as Record<string, string[]> });
}

/** The fields of the form for what the server found missing in the documents: neither the dossier nor the step gives them. */
export function askedFor(problem: Problem, codes: readonly string[], templates: readonly Template[]): FieldSpec[] {
  return Object.keys(problem.errors).flatMap((name) => {
    const [, place, path] = placed.exec(name) ?? [];
    const field = templates.find(({ code }) => code === codes[Number(place)])?.fields.find((one) => one.path === path);
    const asked = field && missingField(field);
    return asked ? [{ ...asked, name: ['documents', Number(place), ...asked.name] }] : [];
  });
}
