import { FakeCall } from './FakeCall';
import { MlflowFailure } from './MlflowFailure';
import { FakeAnswer, text } from './answers';
import { VersionTraits } from './versionTraits';

/** What stands in front of the routes of a server. */
export interface GateOptions {
  traits: VersionTraits;
  prefix: string;
  /** With `*` for any text; else those that MLflow accepts by itself. */
  allowedHosts?: readonly string[];
}

const PRIVATE_HOSTS = [
  ...['localhost', 'localhost:*', '127.0.0.1', '127.0.0.1:*', '[::1]:*'],
  ...['10.*', '192.168.*', '172.16.*', '172.31.*'],
];

/** What a gate answers instead of the server, if it does. */
export function passGates(
  call: FakeCall,
  options: GateOptions,
): FakeAnswer | undefined {
  const { traits } = options;
  if (traits.guardsBrowsers && !isHostAllowed(call, options)) {
    const message =
      'Invalid Host header - possible DNS rebinding attack detected';
    return text(message, 403, 'text/plain');
  }
  if (call.method === 'OPTIONS') {
    const [status, message] = traits.preflight;
    return text(message, status, 'text/plain');
  }
  if (traits.guardsBrowsers && isForeignWrite(call)) {
    return text('Cross-origin request blocked', 403, 'text/plain');
  }
  if (
    traits.refusesWorkspaces &&
    call.headers['x-mlflow-workspace'] &&
    !call.path.endsWith('/server-info')
  ) {
    return new MlflowFailure(
      'FEATURE_DISABLED',
      'Workspace APIs are not available: workspaces are not enabled on this server',
    ).toAnswer(traits);
  }
  return undefined;
}

export const isHealthOrVersion = ({ path }: FakeCall) =>
  path === '/health' || path === '/version';

const isNetwork = (pattern: string) => /^\d+\.(\d+\.)*\*$/.test(pattern);

function isHostAllowed(
  call: FakeCall,
  { traits, prefix, allowedHosts }: GateOptions,
): boolean {
  const isExemptPlace = traits.prefixedHealthForAnyHost
    ? call.prefixed
    : !prefix || !call.prefixed;
  if (isHealthOrVersion(call) && isExemptPlace) {
    return true;
  }
  const host = call.headers.host ?? '';
  return (allowedHosts ?? PRIVATE_HOSTS).some(
    pattern =>
      toPattern(pattern).test(host) &&
      (!isNetwork(pattern) ||
        !traits.hostsAreAddresses ||
        /^\d+(\.\d+){3}(:\d+)?$/.test(host)),
  );
}

function toPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*/g, '.*')}$`);
}

function isForeignWrite({ method, headers, path }: FakeCall): boolean {
  return (
    headers.origin !== undefined &&
    !/^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.origin) &&
    method !== 'GET' &&
    path.startsWith('/api/')
  );
}
