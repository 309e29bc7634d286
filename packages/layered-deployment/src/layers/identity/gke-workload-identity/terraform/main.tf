terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 7.0"
    }
  }
}

resource "google_service_account" "server" {
  project    = var.project
  account_id = var.account_id
}

# Lets one ServiceAccount of one namespace act as the account.
resource "google_service_account_iam_member" "server" {
  service_account_id = google_service_account.server.name
  role               = "roles/iam.workloadIdentityUser"
  member             = var.member
}
