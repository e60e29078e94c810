#!/usr/bin/env bash
# Installs what tests need, then runs every test: plain ones first, then those with a real portal.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
cd "$here"

command -v mvn >/dev/null || { echo "hub: no mvn found; install Maven (apt-get install maven)" >&2; exit 1; }
# The shell is Chromium without windows: a page costs it half. Where there is none, Chromium serves.
shell=chromium-headless-shell
if ! command -v $shell >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the browser tests" >&2
  apt-get update -q >/dev/null || true
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -q --no-install-recommends $shell >/dev/null 2>&1 \
    || command -v chromium >/dev/null \
    || apt-get install -y -q --no-install-recommends chromium >/dev/null
fi
if ! command -v $shell >/dev/null && ! command -v chromium >/dev/null; then
  echo "hub: the browser tests need Chromium; install it with: sudo apt-get install $shell" >&2
  exit 1
fi
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
# Two modules at once: one core is never enough, and two are always there.
exec mvn -B -ntp -T 2 verify "$@"
