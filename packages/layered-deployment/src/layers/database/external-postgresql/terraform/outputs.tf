output "role" {
  description = "Role that owns both databases"
  value       = postgresql_role.server.name
}
