import type { WorkloadPart } from '../../../workload';

const folder = '/mlflow/packages';

// azure-identity and what it needs beyond an image that has azure-storage-blob
// and MLflow's login: azure-core, cryptography, PyJWT, requests and
// typing-extensions are there. All three are the same file on every platform.
const packages = [
  'azure-identity==1.27.0 --hash=sha256:92fd2a93c0d2f777dac6c04e5fd7d5734f6643582b983544ef66b4575844e46d',
  'msal==1.39.0 --hash=sha256:2d2577886906cd7293850dffa2da29119966c213bfc6ec0cecf8bf7621e1ca77',
  'msal-extensions==1.3.1 --hash=sha256:96d3de4d034504e969ac5e85bae8106c8373b5c6568e4c8fa7af2eca9dbe6bca',
];

// PYTHONPATH comes before the packages of the image. Without dependencies
// nothing in the folder has the name of a package there, so none is replaced;
// the import fails here, and not at the first artifact, if one is missing.
const script = `set -eu
python -m pip install --no-input --no-cache-dir --disable-pip-version-check --no-deps --only-binary :all: --require-hashes --upgrade --target ${folder} --requirement /dev/stdin <<'END'
${packages.join('\n')}
END
python -c 'import azure.identity'
`;

/** Adds azure-identity to an image that lacks it, at every start of a pod. */
export const installAzureIdentity: WorkloadPart = {
  volumes: [
    {
      name: 'packages',
      mountPath: folder,
      readOnly: true,
      source: { emptyDir: { sizeLimit: '100Mi' } },
    },
  ],
  initContainers: [
    {
      name: 'azure-identity',
      command: ['sh', '-c', script],
      env: { HOME: '/tmp', PYTHONPATH: folder },
    },
  ],
  env: { PYTHONPATH: folder },
  egress: [{ purpose: 'Python package index', port: 443 }],
  installs: ['azure-identity'],
};
