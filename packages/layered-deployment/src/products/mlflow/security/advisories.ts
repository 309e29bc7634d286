/**
 * A hole of MLflow that a release closed.
 *
 * `fixedIn` is the first release without it; `exploited` says that somebody
 * uses it.
 */
export interface Advisory {
  id: string;
  title: string;
  fixedIn: string;
  exploited?: boolean;
  evidence: string;
}

/** Last time that somebody went through MLflow's advisories. */
export const checkedOn = '2026-11-21';

/**
 * Holes of the server that need no login, or that turn any login into more,
 * newest release first.
 */
export const advisories: Advisory[] = [
  {
    id: 'CVE-2026-115886',
    title: 'unauthenticated request forgery by the arguments of scorers',
    fixedIn: '3.17.0',
    evidence: 'CVE record: 3.12.0rc0 to 3.16 are affected',
  },
  {
    id: 'CVE-2026-64849',
    title: 'a webhook test returns what an internal address answers',
    fixedIn: '3.15.0',
    exploited: true,
    evidence: 'CVE record, listed as known exploited',
  },
  {
    id: 'CVE-2026-96804',
    title: 'the statsmodels flavor ignores the setting against pickle',
    fixedIn: '3.15.0',
    evidence: 'CVE record',
  },
  {
    id: 'CVE-2026-3198',
    title: 'any user lists the secrets and endpoints of the gateway',
    fixedIn: '3.11.0',
    evidence: 'CVE record',
  },
  {
    id: 'CVE-2026-0545',
    title: 'the routes of the job runner ask for no login',
    fixedIn: '3.10.0',
    evidence: 'CVE record',
  },
  {
    id: 'CVE-2026-2614',
    title: 'unauthenticated reading of files by the tag of a prompt',
    fixedIn: '3.10.0',
    evidence: 'CVE record',
  },
];

/** Holes without a release that is known to close them: take the newest. */
export const openAdvisories: Omit<Advisory, 'fixedIn'>[] = [
  {
    id: 'CVE-2026-116692',
    title: 'unauthenticated remote code execution by third-party scorers',
    evidence: 'CVE record of 2026-10-27, which names no fixed release',
  },
];
