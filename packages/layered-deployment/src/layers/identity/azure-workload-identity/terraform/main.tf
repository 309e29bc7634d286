terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.9"
    }
  }
}

data "azurerm_resource_group" "home" {
  name = var.resource_group
}

resource "azurerm_user_assigned_identity" "server" {
  name                = var.identity_name
  resource_group_name = data.azurerm_resource_group.home.name
  location            = data.azurerm_resource_group.home.location
}

# Trusts one ServiceAccount of one namespace.
resource "azurerm_federated_identity_credential" "server" {
  name                = var.credential_name
  resource_group_name = data.azurerm_resource_group.home.name
  parent_id           = azurerm_user_assigned_identity.server.id
  audience            = ["api://AzureADTokenExchange"]
  issuer              = var.issuer
  subject             = var.subject
}
