variable "role" {
  description = "Role that owns both databases"
  type        = string
}

variable "name" {
  description = "Database of runs and models"
  type        = string
}

variable "auth_name" {
  description = "Database of users and permissions"
  type        = string
}

variable "connections" {
  description = "Connections that the role may open"
  type        = number
}
