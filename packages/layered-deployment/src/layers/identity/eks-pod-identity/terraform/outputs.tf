output "role_name" {
  description = "Name of the AWS role"
  value       = aws_iam_role.server.name
}
