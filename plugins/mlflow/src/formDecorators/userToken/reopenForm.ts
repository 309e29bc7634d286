import type { JsonObject } from '@backstage/types';

/**
 * Opens the form again with its answers. The Scaffolder's page of a template
 * stays busy for good when a decorator throws; its editor does not.
 */
export function reopenForm(
  answers: JsonObject,
  location: Pick<Location, 'pathname' | 'assign'> = window.location,
) {
  if (/\/templates\/[^/]+\/[^/]+\/?$/.test(location.pathname)) {
    const query = new URLSearchParams({ formData: JSON.stringify(answers) });
    location.assign(`${location.pathname}?${query}`);
  }
}
