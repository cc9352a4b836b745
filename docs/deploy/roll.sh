#!/bin/sh
# Another version without a failed request: builds it, then renews one process after the other, each when the one before
# is ready. The worker first: it migrates, and what is running meanwhile understands both shapes (docs/runbook.md, “Upgrade”).
# The first that does not get ready within two minutes ends it: those after it go on with the version they have.
set -eu
cd "$(dirname "$0")/../.."

docker compose build
for service in worker web1 web2; do
  if ! docker compose up -d --no-deps --wait --wait-timeout 120 "$service"; then
    echo "$service did not get ready; what comes after it is as it was. Its words: docker compose logs $service" >&2
    exit 1
  fi
done
