/** A stretch of text: in both versions, or in one of them only. */
export type Stretch = { text: string; changed: boolean };

const limit = 2500;

/** What of the old text is not in the new one, and the other way round, character by character (longest common subsequence). */
export function difference(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  if (before === after) return { before: [{ text: before, changed: false }], after: [{ text: after, changed: false }] };
  // A table of the square of the length would be too large: very long articles are marked as a whole.
  if (before.length > limit || after.length > limit) return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  const kept = commonPlaces(before, after);
  return { before: stretches(before, kept.before), after: stretches(after, kept.after) };
}

function commonPlaces(before: string, after: string) {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const places = { before: new Set<number>(), after: new Set<number>() };
  for (let i = 0, j = 0; i < before.length && j < after.length; )
    if (before[i] === after[j]) {
      places.before.add(i++);
      places.after.add(j++);
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  return places;
}

function stretches(text: string, kept: ReadonlySet<number>): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < text.length; i++) {
    const changed = !kept.has(i);
    const last = found.at(-1);
    if (last?.changed === changed) last.text += text[i];
    else found.push({ text: text[i] ?? '', changed });
  }
  return found;
}
