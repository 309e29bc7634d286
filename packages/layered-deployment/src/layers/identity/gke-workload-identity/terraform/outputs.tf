output "service_account_email" {
  description = "E-mail address of the Google service account"
  value       = google_service_account.server.email
}
