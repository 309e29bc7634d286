import type { Platform } from '../platform';
import { appliedPatterns, locate } from './rootApplication';

const nobodyYet = '@the-platform-team';

/**
 * The lines of CODEOWNERS by which the files of Argo CD of one environment
 * belong to the platform team. Who may change them may choose another project,
 * or give the own one more rights.
 */
export function codeOwnerLines(
  platform: Platform,
  environment: string,
): string[] {
  const { codeOwner, rootApplication } = platform.argocd;
  const patterns = [
    ...appliedPatterns(platform),
    ...(rootApplication === 'given' ? [] : [rootApplication.file]),
  ];
  const places = patterns.map(pattern => {
    const filled = pattern.replaceAll('{environment}', environment);
    const { path, include } = locate(filled);
    return path === '.' ? `/${include}` : `/${path}/`;
  });
  return [...new Set(places)]
    .filter(
      place =>
        !places.some(
          other =>
            other !== place && other.endsWith('/') && place.startsWith(other),
        ),
    )
    .map(place => `${place} ${codeOwner ?? nobodyYet}`);
}
