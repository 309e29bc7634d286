variable "storage_account" {
  description = "Storage account"
  type        = string
}

variable "resource_group" {
  description = "Resource group of the storage account"
  type        = string
}

variable "container" {
  description = "Container of artifacts"
  type        = string
}

variable "principal_id" {
  description = "Object id of the identity that reads and writes the artifacts"
  type        = string
}
