variable "role_name" {
  description = "Name of the AWS role"
  type        = string
}

variable "cluster_name" {
  description = "Name of the EKS cluster"
  type        = string
}

variable "namespace" {
  description = "Namespace of the server"
  type        = string
}

variable "service_account" {
  description = "ServiceAccount that may take the role"
  type        = string
}
