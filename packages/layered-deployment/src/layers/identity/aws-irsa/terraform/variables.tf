variable "role_name" {
  description = "Name of the AWS role"
  type        = string
}

variable "oidc_provider_arn" {
  description = "ARN of the IAM OIDC provider of the cluster"
  type        = string
}

variable "oidc_issuer" {
  description = "OIDC issuer of the cluster, without https://"
  type        = string
}

variable "subject" {
  description = "ServiceAccount that may take the role, as system:serviceaccount:<namespace>:<name>"
  type        = string
}
