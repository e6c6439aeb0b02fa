import { useCallback, useState } from 'react';
import { useUser } from './session';

/** A preference of this user on this computer, such as whether the menu is folded. */
export function usePersonalSetting<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `fazhi.setting.${useUser().id}.${name}`;
  const [value, setValue] = useState<T>(() => read<T>(key) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, set];
}

function read<T>(key: string): T | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
