import type { Organization } from '@/shared/api/organizations';

export type Branch = Organization & { children?: Branch[] };

/** Rows under their superiors; with `q`, only what matches and what leads there. */
export function treeOf(rows: readonly Organization[], q?: string): Branch[] {
  const known = new Set(rows.map((row) => row.id));
  const below = new Map<string, Organization[]>();
  for (const row of rows) {
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : '';
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const grow = (parent: string): Branch[] =>
    (below.get(parent) ?? []).flatMap((row) => {
      const children = grow(row.id);
      if (q && !row.name.includes(q) && children.length === 0) return [];
      return [children.length > 0 ? { ...row, children } : row];
    });
  return grow('');
}
