/** Drafts hold personal data, so they live on this computer only until their author signs out. */
const prefix = 'fazhi.draft.';

const keyOf = (userId: string, form: string) => `${prefix}${userId}.${form}`;

export function loadDraft<T>(userId: string, form: string): Partial<T> | undefined {
  const text = localStorage.getItem(keyOf(userId, form));
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Partial<T>;
  } catch {
    return undefined;
  }
}

export const saveDraft = (userId: string, form: string, values: unknown) => localStorage.setItem(keyOf(userId, form), JSON.stringify(values));

export const dropDraft = (userId: string, form: string) => localStorage.removeItem(keyOf(userId, form));

export function forgetDrafts() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .forEach((key) => localStorage.removeItem(key));
}
