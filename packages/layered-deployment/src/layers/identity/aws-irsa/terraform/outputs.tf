output "role_arn" {
  description = "ARN of the AWS role"
  value       = aws_iam_role.server.arn
}

output "role_name" {
  description = "Name of the AWS role"
  value       = aws_iam_role.server.name
}
