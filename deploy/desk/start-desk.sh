#!/bin/sh
# Started by first-door-desk.service as the user desk: waits for the server, then shows one program on the whole screen.
set -eu

ADDRESS=${ADDRESS:-http://localhost:8080/desk}
ROTATE=${ROTATE:-0}

# What programs put aside goes with the session, not onto the disk.
export XDG_CACHE_HOME="$XDG_RUNTIME_DIR/cache"

# A server that never comes is a reason to start all the same: the directory lies in the browser.
curl --silent --fail --output /dev/null --retry 30 --retry-delay 1 --retry-all-errors "$ADDRESS" || echo "No answer from $ADDRESS" >&2

# Cage 0.1.4 (Debian 12) turns the picture itself; later ones leave it to wlr-randr, in show-desk.
turns=
if cage -h 2>&1 | grep -q -- '-r'; then
  case "$ROTATE" in
    90) turns=-r ;;
    180) turns=-rr ;;
    270) turns=-rrr ;;
  esac
fi
# Without -s nobody comes to another console by Ctrl+Alt+F2.
exec cage ${turns:+"$turns"} -- "${SHOW:-/usr/local/lib/first-door/show-desk}"
