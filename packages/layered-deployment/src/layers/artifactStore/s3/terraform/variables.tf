variable "bucket" {
  description = "Bucket of artifacts"
  type        = string
}

variable "role_name" {
  description = "AWS role that reads and writes the artifacts"
  type        = string
}

variable "keep_deleted_days" {
  description = "Days for which replaced and deleted versions are kept"
  type        = number
}
