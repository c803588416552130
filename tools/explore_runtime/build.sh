#!/bin/sh
# Makes the explore page's drawing runtime anew: theme/assets/javascripts/vega/.
# Needs Node 20 or newer and npm; nothing else in the project does.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
stage=$root/.build/explore_runtime
mkdir -p "$stage"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$stage/"
cd "$stage"
npm ci --ignore-scripts --silent
mkdir -p "$root/theme/assets/javascripts/vega"
node "$here/build.mjs" "$here" "$root/theme/assets/javascripts/vega"
