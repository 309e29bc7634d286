import type { Source } from './source';

const valid = {
  file: 'proof/realHelm.test.ts',
  name: 'is made of valid objects that fit together',
};

/** Mistakes in published set-ups, by the numbers that the tests use. */
export const mistakes: Source = {
  title: 'Mistakes in published set-ups',
  about:
    'What published examples and advice about MLflow on Kubernetes get wrong. [published-advice.md](../published-advice.md) tells the story of each.',
  demands: {
    M1: {
      says: 'One value file for both charts',
      rules: ['values-belong-to-their-chart'],
      mistake: 'M1',
    },
    M2: {
      says: 'An Application without a project',
      rules: ['application-stays-in-its-project'],
      mistake: 'M2',
    },
    M3: {
      says: 'A value file that no source reads',
      rules: ['application-reads-every-value-file'],
      mistake: 'M3',
    },
    M4: {
      says: 'A template of the secret store that Helm evaluates to nothing',
      mistake: 'M4',
    },
    M5: {
      says: 'A database Secret that the chart never uses',
      rules: ['database-secret-is-used'],
      mistake: 'M5',
    },
    M6: {
      says: 'Artifacts that clients write past the server',
      rules: ['artifacts-are-proxied'],
      mistake: 'M6',
    },
    M7: {
      says: 'A server that refuses its public host',
      rules: ['allowed-hosts-are-complete'],
      mistake: 'M7',
    },
    M8: {
      says: 'Security options as flags, which crash the server',
      rules: ['server-options-are-variables'],
      mistake: 'M8',
    },
    M9: {
      says: 'Hope for the order of sources',
      rules: ['one-owner-per-object', 'order-needs-no-hooks'],
      mistake: 'M9',
    },
    M10: {
      says: 'Secrets in the wave of the pods that read them',
      rules: ['waves-follow-dependencies'],
      mistake: 'M10',
    },
    M11: {
      says: 'A namespace that goes with its Application',
      rules: ['data-outlives-the-application'],
      mistake: 'M11',
    },
    M12: {
      says: 'A session key that changes at every sync',
      rules: ['replicas-share-their-state'],
      mistake: 'M12',
    },
    M13: {
      says: 'A middleware of another namespace',
      rules: ['middlewares-are-reachable'],
      mistake: 'M13',
    },
    M14: {
      says: 'Packages installed at every start, without a guard',
      rules: [
        'packages-come-with-the-image',
        'pod-security-is-restricted',
        'image-can-do-what-layers-ask',
      ],
      mistake: 'M14',
    },
    M15: {
      says: 'An identity without its trust in the cluster and its role',
      rules: ['workload-identity-is-complete'],
      mistake: 'M15',
    },
    M16: {
      says: 'Pods that keep the old password',
      rules: ['secret-changes-restart-pods'],
      mistake: 'M16',
    },
    M17: {
      says: 'An Application without finalizer, retry and project',
      rules: ['application-survives-failure', 'project-has-narrow-rights'],
      mistake: 'M17',
    },
    M18: {
      says: 'A reference to a Secret where the chart takes text',
      rules: ['database-secret-is-used', 'no-secrets-in-files'],
    },
    M19: {
      says: 'An issuer annotation beside a copied wildcard certificate',
      rules: ['one-maker-per-certificate'],
      mistake: 'M19',
    },
    M20: {
      says: 'A certificate of another namespace, by its name',
      construction: {
        because:
          'a route names Secrets of its own namespace alone, and each wildcard layer says how the certificate gets there',
        test: {
          file: 'proof/construction.test.ts',
          name: 'is the certificate of another namespace',
        },
      },
    },
    M21: {
      says: 'A route that cuts uploads at 1 MiB or a minute',
      rules: ['uploads-fit-the-route'],
      mistake: 'M21',
    },
    M22: {
      says: 'A wildcard certificate by a challenge that cannot make one',
      construction: {
        because:
          'the layer of wildcard certificates knows issuers with a DNS challenge alone',
        test: {
          file: 'proof/construction.test.ts',
          name: 'is a wildcard proved over HTTP',
        },
      },
    },
    M23: {
      says: 'The bundled database, taken for the default and for production',
      rules: ['database-is-not-bundled'],
    },
    M24: {
      says: 'A check that looks in the wrong log for a text that is not there',
      construction: {
        because:
          'each prerequisite has a check of its own, and none reads a log',
        test: {
          file: 'proof/construction.test.ts',
          name: 'is a step whose check reads a log',
        },
      },
    },
    M25: {
      says: 'A wildcard for a host one label deeper',
      construction: {
        because: 'the resolver refuses a host that the wildcard does not cover',
        test: {
          file: 'proof/construction.test.ts',
          name: 'is a wildcard for a host more than one label below its zone',
        },
      },
    },
    M26: {
      says: 'A new server on ingress-nginx',
      rules: ['ingress-nginx-is-retired'],
    },
    M27: {
      says: 'The public host alone among the allowed hosts',
      rules: ['allowed-hosts-are-complete'],
      mistake: 'M27',
    },
    M28: {
      says: 'A login with its built-in users file and password',
      rules: ['basic-auth-is-configured'],
      mistake: 'M28',
    },
    M29: {
      says: 'A volume that is said to stay, and goes',
      rules: ['data-outlives-the-application'],
      mistake: 'M29',
    },
    M30: {
      says: "The official chart's ServiceMonitor, without path and labels",
      rules: ['scraper-is-let-in', 'one-owner-per-object'],
    },
    M31: {
      says: "The community chart's ServiceMonitor, which finds no target",
      rules: ['chart-keys-that-break', 'scraper-is-let-in'],
      mistake: 'M31',
    },
    M32: {
      says: 'HTTPS in the pod and HTTP on the route',
      rules: ['route-leads-to-the-entry'],
      mistake: 'M32',
    },
    M33: {
      says: 'Workspaces without an artifact root, on an image that lacks them',
      rules: ['workspaces-have-their-store'],
      mistake: 'M33',
    },
    M34: {
      says: 'Garbage collection without address, login or identity',
      rules: ['garbage-collection-can-run'],
    },
    M35: {
      says: 'An image without a user in a namespace that asks for one',
      rules: ['pod-security-is-restricted', 'image-is-pinned'],
      mistake: 'M35',
    },
    M36: {
      says: 'Upgrades without a migration, or one in a hook that waits for ever',
      rules: ['no-two-schema-versions', 'order-needs-no-hooks'],
      mistake: 'M36',
    },
    M37: {
      says: 'A NetworkPolicy that is open to every namespace and closed to the cloud',
      rules: ['network-policy-lets-the-server-work'],
    },
    M38: {
      says: 'An empty option that becomes a flag without a value',
      rules: ['scalars-are-text'],
      mistake: 'M38',
    },
    M39: {
      says: 'A migration in another version than the server',
      rules: ['migration-image-is-server-image'],
      mistake: 'M39',
    },
    M40: {
      says: 'A NetworkPolicy without DNS, by a label that no namespace has',
      rules: ['network-policy-lets-the-server-work'],
    },
    M41: {
      says: 'A limit of connections below what the pools open',
      rules: ['pool-fits-connection-budget', 'pool-serves-its-threads'],
      mistake: 'M41',
    },
    M42: {
      says: 'A route to a Service by the name and port of another chart',
      rules: ['infra-knows-the-server', 'route-leads-to-the-entry'],
      mistake: 'M42',
    },
    M43: {
      says: 'A number where the chart wants text, and passwords in plain text',
      rules: ['resources-are-set', 'no-secrets-in-files'],
      mistake: 'M43',
    },
    M44: {
      says: 'The belief that another database port breaks health checks',
      construction: {
        because:
          'the port is a setting of the database layer, and every proof renders it',
        test: valid,
      },
    },
    M45: {
      says: 'Deletion by a command that does not exist, taken for a backup',
      rules: ['production-has-a-backup', 'garbage-collection-can-run'],
    },
    M46: {
      says: 'Two replicas without anything to share',
      rules: ['replicas-share-their-state', 'replicas-survive-a-drain'],
    },
    M47: {
      says: 'A database chart with passwords in its values and images that moved',
      rules: ['database-is-not-bundled', 'no-secrets-in-files'],
    },
  },
};
