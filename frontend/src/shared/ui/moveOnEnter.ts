import type { KeyboardEvent } from 'react';

const stops = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), .form-buttons button[type=submit]';

/** Enter leads to the next field, as staff are used to, and never sends a half-filled form; in a list of choices it chooses. */
export function moveOnEnter(event: KeyboardEvent<HTMLFormElement>) {
  const from = event.target;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(from instanceof HTMLInputElement) || from.type === 'file') return;
  event.preventDefault();
  if (from.getAttribute('role') === 'combobox') return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)];
  fields[fields.indexOf(from) + 1]?.focus();
}
