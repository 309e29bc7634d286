variable "role" {
  description = "Role that owns the databases"
  type        = string
}

variable "name" {
  description = "Database of runs and models"
  type        = string
}

variable "auth_name" {
  description = "Database of users and permissions, where there is one"
  type        = string
  default     = null
}

variable "connections" {
  description = "Connections that the role may open"
  type        = number
}
