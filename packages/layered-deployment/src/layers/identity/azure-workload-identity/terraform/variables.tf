variable "identity_name" {
  description = "Name of the managed identity"
  type        = string
}

variable "resource_group" {
  description = "Resource group of the managed identity"
  type        = string
}

variable "credential_name" {
  description = "Name of the federated credential"
  type        = string
}

variable "issuer" {
  description = "OIDC issuer of the cluster"
  type        = string
}

variable "subject" {
  description = "ServiceAccount that may use the identity, as system:serviceaccount:<namespace>:<name>"
  type        = string
}
