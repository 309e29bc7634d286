output "container" {
  description = "Container of artifacts"
  value       = azurerm_storage_container.artifacts.name
}
