output "bucket" {
  description = "Bucket of artifacts"
  value       = aws_s3_bucket.artifacts.id
}
