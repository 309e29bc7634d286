output "bucket" {
  description = "Bucket of artifacts"
  value       = google_storage_bucket.artifacts.name
}
