import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback, useSyncExternalStore } from 'react';

/** The language the portal is shown in, for dates and numbers. */
export function useLanguage(): string | undefined {
  const api = useApiHolder().get(appLanguageApiRef);
  return useSyncExternalStore(
    useCallback(
      onChange => {
        const subscription = api?.language$().subscribe(onChange);
        return () => subscription?.unsubscribe();
      },
      [api],
    ),
    () => api?.getLanguage().language,
  );
}
