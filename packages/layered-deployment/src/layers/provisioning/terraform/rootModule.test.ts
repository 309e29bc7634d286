import { join } from 'node:path';
import type { TerraformModule } from '../../../workload';
import { rootModule } from './rootModule';
import { terraformSettings } from './settings';

const fixture = (name: string) => join(__dirname, '__fixtures__', name);

const modules: TerraformModule[] = [
  {
    name: 'identity',
    source: fixture('identity'),
    variables: { name: 'id-fraud' },
    facts: { 'identity.clientId': 'client_id' },
    replaces: ['identity'],
  },
  {
    name: 'container',
    source: fixture('container'),
    variables: {
      container: 'fraud',
      principal_id: 'module.identity.principal_id',
    },
    replaces: ['container'],
  },
];

const settings = terraformSettings.parse({
  backend: {
    type: 'azurerm',
    config: {
      container_name: 'state',
      storage_account_name: { dev: 'statedev', prod: 'stateprod' },
    },
  },
  providers: { azurerm: { subscription_id: { dev: '1', prod: '2' } } },
});

const place = { deployment: 'mlflow-fraud', environment: 'dev' };

describe('the root module of an environment', () => {
  it('reads as terraform fmt would leave it', () => {
    expect(rootModule(settings, modules, place)).toBe(`terraform {
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {
    container_name       = "state"
    storage_account_name = "statedev"
    key                  = "mlflow-fraud/dev.tfstate"
  }
}

provider "azurerm" {
  subscription_id = "1"

  features {}
}

provider "random" {
}

module "identity" {
  source = "../modules/identity"

  name = "id-fraud"
}

module "container" {
  source = "../modules/container"

  container    = "fraud"
  principal_id = module.identity.principal_id
}

output "facts" {
  description = "What environments/dev/facts.yaml holds"
  value = yamlencode({
    identity = {
      clientId = module.identity.client_id
    }
  })
}
`);
  });

  it('keeps the state of each deployment and environment apart, in every backend', () => {
    const stateIn = (type: string) =>
      rootModule(
        terraformSettings.parse({ backend: { type, config: { bucket: 'b' } } }),
        modules,
        { ...place, environment: 'prod' },
      );
    expect(stateIn('s3')).toContain('key    = "mlflow-fraud/prod.tfstate"');
    expect(stateIn('gcs')).toContain('prefix = "mlflow-fraud/prod"');
  });

  it('writes what a layer knows of a provider, unless the platform says another', () => {
    const [identity] = modules;
    const providers = {
      azurerm: { subscription_id: '3', use_cli: false },
      random: { seed: 7 },
    };
    const written = rootModule(settings, [{ ...identity, providers }], place);
    expect(written).toContain(`provider "azurerm" {
  subscription_id = "1"
  use_cli         = false
`);
  });

  it('takes text as text, whatever it holds', () => {
    const [identity] = modules;
    const text = 'a "quoted" ${var.x} %{ if true } \\ line\nmodule.x.y';
    const written = rootModule(
      settings,
      [{ ...identity, variables: { name: text } }],
      place,
    );
    expect(written).toContain(
      'name = "a \\"quoted\\" $${var.x} %%{ if true } \\\\ line\\nmodule.x.y"',
    );
  });
});
