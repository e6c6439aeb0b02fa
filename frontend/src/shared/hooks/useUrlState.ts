import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

type Codes<T extends string> = Readonly<Record<T, unknown>>;

/** One filter in the address, so that a list can be linked, reloaded and gone back to. With `known`, an unknown code counts as absent. */
export function useUrlState(name: string): [string | undefined, (value: string | undefined) => void];
export function useUrlState<T extends string>(name: string, known: Codes<T>): [T | undefined, (value: T | undefined) => void];
export function useUrlState(name: string, known?: Codes<string>): [string | undefined, (value: string | undefined) => void] {
  const [filters, setFilters] = useUrlFilters([name]);
  const value = filters[name];
  const set = useCallback((next: string | undefined) => setFilters({ [name]: next }), [name, setFilters]);
  return [value !== undefined && known && !(value in known) ? undefined : value, set];
}

/** Several filters at once; a change that empties one removes it from the address. */
export function useUrlFilters<K extends string>(names: readonly K[]): [Partial<Record<K, string>>, (change: Partial<Record<K, string | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const key = names.join('\n');
  const filters = useMemo(() => {
    const found: Partial<Record<K, string>> = {};
    for (const name of key.split('\n') as K[]) {
      const value = search.get(name);
      if (value) found[name] = value;
    }
    return found;
  }, [search, key]);
  const set = useCallback(
    (change: Partial<Record<K, string | undefined>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries<string | undefined>(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return [filters, set];
}
