type Change = { field: string; before: string; after: string };

/** Field by field, from the two JSON objects that the record keeps. */
export function changesOf(before: string | null | undefined, after: string | null | undefined): Change[] {
  const [left, right] = [read(before), read(after)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].map((field) => ({ field, before: text(left[field]), after: text(right[field]) }));
}

function read(json: string | null | undefined): Record<string, unknown> {
  if (!json) return {};
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : { '': value };
  } catch {
    return { '': json };
  }
}

const text = (value: unknown) => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));
