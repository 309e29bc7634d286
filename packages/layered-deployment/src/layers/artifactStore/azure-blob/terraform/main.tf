terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.9"
    }
  }
}

data "azurerm_storage_account" "home" {
  name                = var.storage_account
  resource_group_name = var.resource_group
}

resource "azurerm_storage_container" "artifacts" {
  name                  = var.container
  storage_account_id    = data.azurerm_storage_account.home.id
  container_access_type = "private"

  # Registered models are in it.
  lifecycle {
    prevent_destroy = true
  }
}

# On this container alone, not on its account.
resource "azurerm_role_assignment" "artifacts" {
  scope                = "${data.azurerm_storage_account.home.id}/blobServices/default/containers/${azurerm_storage_container.artifacts.name}"
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = var.principal_id
  principal_type       = "ServicePrincipal"
}
