import type { FormInstance } from 'antd';
import { useCallback, useState } from 'react';
import { Problem, problemOf } from '@/shared/api/problem';

type Path = (string | number)[];

/** `applicants[0].idNumber` as the form knows it. */
export const pathOf = (name: string): Path =>
  name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Puts each field error of a problem beside its field, and keeps for the head of the form what belongs to no field. */
export function useProblemForm(form: FormInstance) {
  const [problem, setProblem] = useState<Problem>();
  const show = useCallback(
    (error: unknown) => {
      const found = problemOf(error);
      const known: { name: Path; errors: string[] }[] = [];
      const rest: Record<string, string[]> = {};
      for (const [name, messages] of Object.entries(found.errors)) {
        const path = pathOf(name);
        if (path.length > 0 && form.getFieldInstance(path) !== undefined) known.push({ name: path, errors: messages });
        else rest[name] = messages;
      }
      form.setFields(known as Parameters<typeof form.setFields>[0]);
      const first = known[0];
      if (first) form.scrollToField(first.name, { focus: true, block: 'center' });
      const aloneBesideFields = known.length > 0 && Object.keys(rest).length === 0;
      setProblem(aloneBesideFields ? undefined : new Problem(found.status, { ...found, title: found.title, errors: rest }));
    },
    [form],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { problem, show, clear };
}
