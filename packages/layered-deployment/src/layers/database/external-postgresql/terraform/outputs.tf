output "role" {
  description = "Role that owns the databases"
  value       = postgresql_role.server.name
}
