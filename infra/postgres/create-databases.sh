#!/usr/bin/env bash
# Each service owns one database and can't open another's.
set -euo pipefail
for name in partners agreements actions monitoring gateway; do
  psql -v ON_ERROR_STOP=1 -U postgres <<SQL
CREATE ROLE nyata_$name LOGIN PASSWORD '$NYATA_DATABASE_PASSWORD';
CREATE DATABASE nyata_$name OWNER nyata_$name;
REVOKE CONNECT ON DATABASE nyata_$name FROM PUBLIC;
SQL
done
