terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

variable "name" {
  type = string
}

resource "azurerm_user_assigned_identity" "server" {
  name                = var.name
  resource_group_name = "rg"
  location            = "westeurope"
}

output "principal_id" {
  value = azurerm_user_assigned_identity.server.principal_id
}

output "client_id" {
  value = azurerm_user_assigned_identity.server.client_id
}
