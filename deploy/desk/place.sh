#!/bin/bash
# Puts the files of this folder where Debian looks for them; DESTDIR is for trying it elsewhere. Settings that are there already stay.
set -euo pipefail
cd "$(dirname "$0")"
TO=${DESTDIR:-}

place() { install -D --mode "$1" "$2" "$TO$3"; }

place 755 start-desk.sh           /usr/local/lib/first-door/start-desk
place 755 show-desk.sh            /usr/local/lib/first-door/show-desk
place 755 take-stick.sh           /usr/local/lib/first-door/take-stick
place 755 install-app.sh          /usr/local/lib/first-door/install-app
place 644 first-door-desk.service /etc/systemd/system/first-door-desk.service
place 644 first-door-stick@.service /etc/systemd/system/first-door-stick@.service
place 644 nginx-restart.conf      /etc/systemd/system/nginx.service.d/first-door.conf
place 644 pam-first-door-desk     /etc/pam.d/first-door-desk
place 644 sysusers.conf           /etc/sysusers.d/first-door.conf
place 644 tmpfiles.conf           /etc/tmpfiles.d/first-door.conf
place 644 first-door-stick.rules  /etc/udev/rules.d/91-first-door-stick.rules
place 644 chromium-policy.json    /etc/chromium/policies/managed/first-door.json
place 644 first-door-keyboard.hwdb /usr/local/share/first-door/90-first-door-keyboard.hwdb
[ -e "$TO/etc/first-door/desk.conf" ] || place 644 desk.conf /etc/first-door/desk.conf
[ -e "$TO/etc/first-door/trusted-keys" ] || place 644 trusted-keys /etc/first-door/trusted-keys
