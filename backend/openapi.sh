#!/bin/sh
# Writes the API description from which the browser application's types are made. Needs no database.
set -eu
cd "$(dirname "$0")/.."
dotnet run --project backend/Host/Fazhi.Host -- openapi "$PWD/frontend/openapi.json"
