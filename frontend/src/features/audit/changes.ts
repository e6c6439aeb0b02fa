export type Change = { path: string; field: string; before: string; after: string };
type Leaf = { label: string; text: string };

/** Field by field, from the two objects that the record keeps: fields of parts stand under the name of the part, and every field under its Chinese name where it has one. */
export function changesOf(before: unknown, after: unknown, names: ReadonlyMap<string, string>): Change[] {
  const [left, right] = [leavesOf(before, names), leavesOf(after, names)];
  return [...new Set([...left.keys(), ...right.keys()])].map((path) => ({
    path,
    field: (left.get(path) ?? right.get(path))!.label,
    before: left.get(path)?.text ?? '',
    after: right.get(path)?.text ?? '',
  }));
}

function leavesOf(fields: unknown, names: ReadonlyMap<string, string>): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, path: string, label: string) => {
    const parts = partsOf(value);
    if (!parts) return void leaves.set(path, { label, text: textOf(value) });
    const counts = new Map<string, number>();
    for (const [key, part] of parts) {
      // A part is kept as its kind and its id: several of one kind are told apart by their place.
      const kind = key.split(':', 1)[0]!;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const name = Array.isArray(value) ? key : `${names.get(kind) ?? kind}${kind === key ? '' : ` ${count}`}`;
      walk(part, path ? `${path}/${key}` : key, label ? `${label} › ${name}` : name);
    }
  };
  if (fields != null) walk(fields, '', '');
  return leaves;
}

/** What an object or a list of objects is made of; nothing for a plain value. */
function partsOf(value: unknown): [string, unknown][] | undefined {
  if (Array.isArray(value)) return value.some(isObject) ? value.map((item, place) => [String(place + 1), item]) : undefined;
  return isObject(value) ? Object.entries(value) : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(textOf).join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
