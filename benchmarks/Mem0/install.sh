#!/bin/sh
# Installs what measure.mjs needs: mem0 and the SQLite that it stores vectors and history in, built here where no binary fits.
set -eu
cd "$(dirname "$0")"
npm install --legacy-peer-deps --ignore-scripts --no-audit --no-fund
node -e 'new (require("better-sqlite3"))(":memory:")' 2>/dev/null && exit 0

# The headers that came with this Node, where they did; node-gyp downloads them otherwise.
prefix=$(node -p 'require("path").resolve(process.execPath, "../..")')
[ -f "$prefix/include/node/node.h" ] && set -- "--nodedir=$prefix"
cd node_modules/better-sqlite3
node "$(npm root -g)/npm/node_modules/node-gyp/bin/node-gyp.js" rebuild --release "$@"
node -e 'new (require("better-sqlite3"))(":memory:")'
