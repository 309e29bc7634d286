/** A Secret or ConfigMap, or one key of it, that a container waits for. */
export interface MissingConfiguration {
  kind: string;
  name: string;
  key?: string;
}

// The words of the kubelet: `secret "mlflow-db" not found`, and
// `couldn't find key password in Secret mlflow/mlflow-db`.
const wholeObject = /\b(secret|configmap)s? "([a-z0-9.-]+)" not found/;
const oneKey =
  /couldn't find key ([\w.-]+) in (Secret|ConfigMap) [a-z0-9.-]+\/([a-z0-9.-]+)/;

/** Reads a kubelet's message for the names in it; the rest is never shown. */
export function readMissingConfiguration(
  message: string,
): MissingConfiguration | undefined {
  const object = wholeObject.exec(message);
  if (object) {
    const kind = object[1] === 'secret' ? 'Secret' : 'ConfigMap';
    return { kind, name: object[2] };
  }
  const key = oneKey.exec(message);
  return key ? { kind: key[2], name: key[3], key: key[1] } : undefined;
}
