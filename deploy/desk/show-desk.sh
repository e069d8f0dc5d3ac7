#!/bin/sh
# Runs inside Cage: turns the screen where Cage did not, then becomes the browser.
set -eu

ADDRESS=${ADDRESS:-http://localhost:8080/desk}
ROTATE=${ROTATE:-0}
PROFILE=${PROFILE:-$HOME/profile}

# Fails on Debian 12, where Cage has turned the picture already.
if [ "$ROTATE" != 0 ] && outputs=$(wlr-randr 2> /dev/null); then
  for output in $(printf '%s\n' "$outputs" | awk '/^[^ ]/ { print $1 }'); do
    wlr-randr --output "$output" --transform "$ROTATE"
  done
fi

# The profile is kept: the directory lies in it. What a visitor does is never written there.
# shellcheck disable=SC2086 # FLAGS are several words.
exec chromium \
  --kiosk \
  --ozone-platform=wayland \
  --user-data-dir="$PROFILE" \
  --disk-cache-dir="$XDG_CACHE_HOME/chromium" \
  --disk-cache-size=52428800 \
  --kiosk-printing \
  --enable-speech-dispatcher \
  --password-store=basic \
  --no-first-run \
  --no-default-browser-check \
  --noerrdialogs \
  --hide-crash-restore-bubble \
  --disable-breakpad \
  --disable-background-networking \
  --disable-component-update \
  --disable-pinch \
  --overscroll-history-navigation=0 \
  ${FLAGS:-} \
  "$ADDRESS"
