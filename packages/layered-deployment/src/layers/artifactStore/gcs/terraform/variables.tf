variable "bucket" {
  description = "Bucket of artifacts"
  type        = string
}

variable "project" {
  description = "Project of the bucket"
  type        = string
}

variable "location" {
  description = "Region of the bucket"
  type        = string
}

variable "service_account_email" {
  description = "Google service account that reads and writes the artifacts"
  type        = string
}

variable "keep_deleted_days" {
  description = "Days for which replaced and deleted versions are kept"
  type        = number
}
