#!/bin/sh
# Another version without a failed request: builds it, then renews one process after the other, each when the one before
# is ready. The worker first: it migrates, and what is running meanwhile understands both shapes (docs/runbook.md, “Upgrade”).
set -eu
cd "$(dirname "$0")/../.."
docker compose build
for service in worker web1 web2; do
  docker compose up -d --no-deps --wait "$service"
done
