variable "account_id" {
  description = "Id of the Google service account"
  type        = string
}

variable "project" {
  description = "Project of the Google service account"
  type        = string
}

variable "member" {
  description = "ServiceAccount that may act as the account, as serviceAccount:<pool>[<namespace>/<name>]"
  type        = string
}
