output "client_id" {
  description = "Client id of the managed identity"
  value       = azurerm_user_assigned_identity.server.client_id
}

output "principal_id" {
  description = "Object id by which roles are given to the managed identity"
  value       = azurerm_user_assigned_identity.server.principal_id
}
