terraform {
  required_providers {
    postgresql = {
      source  = "cyrilgdn/postgresql"
      version = "~> 1.25"
    }
  }
}

# Its password is set by a command: here it would end up in the state.
resource "postgresql_role" "server" {
  name             = var.role
  login            = true
  connection_limit = var.connections

  lifecycle {
    ignore_changes = [password]
  }
}

resource "postgresql_database" "server" {
  for_each = toset(compact([var.name, var.auth_name]))

  name  = each.value
  owner = postgresql_role.server.name

  # Runs, models and users are in them.
  lifecycle {
    prevent_destroy = true
  }
}

# Every role of a shared server may connect otherwise.
resource "postgresql_grant" "nobody_else" {
  for_each = postgresql_database.server

  database    = each.value.name
  role        = "public"
  object_type = "database"
  privileges  = []
}
