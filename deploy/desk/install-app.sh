#!/bin/bash
# Installs a new version of the app on a desk, from a file on a stick:
#
#   install-app.sh FILE.tar.gz [--older] [--root FOLDER] [--keys FILE]
#   install-app.sh --back [--root FOLDER]
#
# Beside FILE.tar.gz lies FILE.tar.gz.sig: the Ed25519 signature of its bytes, 64 bytes.
# Nothing is read from the archive before one of the trusted keys has been found to have signed it.
# The server shows the new version from then on; the desk takes it by itself when nobody stands before it.
set -euo pipefail
umask 022
export LC_ALL=C

ROOT=/srv/first-door
KEYS=/etc/first-door/trusted-keys
FILE=
BACK=no
OLDER=no

LARGEST_FILE=$((400 * 1024 * 1024))
LARGEST_TREE=$((2 * 1024 * 1024 * 1024))
MOST_ENTRIES=200000
# What a site of First Door never lacks.
NEEDED=(index.html desk.html shell.html sw.js app-version.txt)

refuse() {
  echo "Not installed: $1" >&2
  exit 1
}

usage() {
  echo "Use: install-app.sh FILE.tar.gz [--older] [--root FOLDER] [--keys FILE], or install-app.sh --back [--root FOLDER]" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case "$1" in
    --back) BACK=yes ;;
    --older) OLDER=yes ;;
    --root) [ $# -gt 1 ] || usage; ROOT=$2; shift ;;
    --keys) [ $# -gt 1 ] || usage; KEYS=$2; shift ;;
    -*) usage ;;
    *) [ -z "$FILE" ] || usage; FILE=$1 ;;
  esac
  shift
done
[ "$BACK" = yes ] || [ -n "$FILE" ] || usage

VERSIONS=$ROOT/versions
CURRENT=$ROOT/current
PREVIOUS=$ROOT/previous
mkdir -p "$VERSIONS"
exec 9> "$ROOT/.lock"
flock --nonblock 9 || refuse "another installation is running. Wait until it has ended."
# What a power cut left.
rm -rf "$VERSIONS"/.new.*
WORK=$(mktemp -d "$VERSIONS/.new.XXXXXX")
trap 'rm -rf "$WORK"' EXIT

main() {
  copy_from_stick
  check_signature
  check_entries
  unpack
  check_version
  keep_directory
  switch_to "$VERSIONS/$VERSION"
  forget_old_versions
  echo "Installed: $VERSION, signed by key $SIGNER."
}

# A stick can give other bytes the second time: everything is checked and unpacked from a copy.
copy_from_stick() {
  [ -f "$FILE" ] || refuse "there is no file $FILE."
  [ -f "$FILE.sig" ] || refuse "$FILE.sig is missing. Copy the signature to the stick too; without it nobody knows who made the file."
  head --bytes $((LARGEST_FILE + 1)) -- "$FILE" > "$WORK/app.tar.gz"
  [ "$(stat --format %s "$WORK/app.tar.gz")" -le "$LARGEST_FILE" ] || refuse "the file is larger than any app of First Door."
  head --bytes 65 -- "$FILE.sig" > "$WORK/app.sig"
  [ "$(stat --format %s "$WORK/app.sig")" -eq 64 ] || refuse "$FILE.sig is not a signature: it must have 64 bytes."
}

check_signature() {
  [ -f "$KEYS" ] || refuse "this desk trusts no key. Write the public key of who makes the app into $KEYS."
  local key
  while read -r key _ || [ -n "$key" ]; do
    [[ $key =~ ^[A-Za-z0-9_-]{43}$ ]] || continue
    pem_of "$key" > "$WORK/key.pem"
    if openssl pkeyutl -verify -rawin -pubin -inkey "$WORK/key.pem" -sigfile "$WORK/app.sig" -in "$WORK/app.tar.gz" > /dev/null 2>&1; then
      SIGNER=$(name_of "$key")
      return
    fi
  done < "$KEYS"
  refuse "no key that this desk trusts has signed this file. It was altered, or somebody else made it."
}

# A public key of First Door is the 32 bytes in base64url; before them stands what says that they are Ed25519.
pem_of() {
  echo "-----BEGIN PUBLIC KEY-----"
  { printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00'; bytes_of "$1"; } | base64 --wrap 0
  printf '\n%s\n' "-----END PUBLIC KEY-----"
}

bytes_of() {
  printf '%s=' "$1" | tr '_-' '/+' | base64 --decode
}

# The short name by which the app tells keys apart too: the beginning of the hash.
name_of() {
  local hash
  hash=$(bytes_of "$1" | openssl dgst -sha256 -binary | base64 --wrap 0 | tr '/+' '_-')
  echo "${hash:0:8}"
}

# A second door, should a trusted key sign nonsense: plain files and folders only, below the folder, of a bearable size.
check_entries() {
  tar --list --verbose --numeric-owner --quoting-style=escape --gzip --file "$WORK/app.tar.gz" > "$WORK/list" 2> /dev/null ||
    refuse "the archive cannot be read."
  [ "$(wc --lines < "$WORK/list")" -le "$MOST_ENTRIES" ] || refuse "the archive holds too many files."
  local kind size path total=0
  while read -r kind _ size _ _ path; do
    case "$kind" in
      -*|d*) ;;
      *) refuse "the archive holds something that is neither a file nor a folder: $path" ;;
    esac
    [[ $path =~ ^(\./)?([A-Za-z0-9_.@~-]+/)*([A-Za-z0-9_.@~-]+)?$ ]] || refuse "the archive holds a name that is not allowed: $path"
    [[ /$path/ != */../* ]] || refuse "the archive holds a path that leads out of its folder: $path"
    total=$((total + size))
    [ "$total" -le "$LARGEST_TREE" ] || refuse "what the archive holds is too large."
  done < "$WORK/list"
}

unpack() {
  mkdir "$WORK/site"
  tar --extract --gzip --no-same-owner --no-same-permissions --delay-directory-restore --directory "$WORK/site" --file "$WORK/app.tar.gz" 2> /dev/null ||
    refuse "the archive could not be unpacked. Is the disk full?"
  chmod --recursive u=rwX,go=rX "$WORK/site"
  local name
  for name in "${NEEDED[@]}"; do
    [ -s "$WORK/site/$name" ] || refuse "the archive holds no app of First Door: $name is missing."
  done
}

# The name of a file is not signed, so the version is read from within.
check_version() {
  read -r VERSION < "$WORK/site/app-version.txt" || true
  [[ $VERSION =~ ^[0-9][0-9A-Za-z.-]{0,60}$ ]] || refuse "app-version.txt does not name a version."
  local here=
  if [ -f "$CURRENT/app-version.txt" ]; then read -r here < "$CURRENT/app-version.txt" || true; fi
  if [ "$VERSION" = "$here" ]; then
    echo "Version $VERSION is here already."
    exit 0
  fi
  if [ -n "$here" ] && [ "$OLDER" = no ] && [ "$(printf '%s\n%s\n' "$here" "$VERSION" | sort --version-sort | tail -n 1)" = "$here" ]; then
    refuse "$VERSION is older than $here, which is here. To go back on purpose, add --older."
  fi
}

# An archive of the app alone brings no cities and no maps: those that are here stay, as links to the same bytes.
keep_directory() {
  local path
  for path in "$CURRENT"/packs/* "$CURRENT"/maps/*; do
    local to=$WORK/site/${path#"$CURRENT"/}
    [ -e "$path" ] && [ ! -e "$to" ] || continue
    mkdir -p "${to%/*}"
    cp --archive --link "$path" "$to"
  done
  # A version that was here before is put in anew: its files may be damaged.
  local target=$VERSIONS/$VERSION
  [ "$(readlink --canonicalize "$PREVIOUS")" != "$(readlink --canonicalize-missing "$target")" ] || rm -f "$PREVIOUS"
  rm -rf "$target"
  mv --no-target-directory "$WORK/site" "$target"
  sync --file-system "$VERSIONS"
}

# A link is replaced in one step: whoever asks gets the old version or the new one, also after a power cut.
switch_to() {
  local old
  old=$(readlink "$CURRENT" || true)
  point "$CURRENT" "versions/${1##*/}"
  [ -z "$old" ] || point "$PREVIOUS" "$old"
  sync --file-system "$ROOT"
}

point() {
  ln --symbolic --force --no-dereference "$2" "$1.next"
  mv --no-target-directory "$1.next" "$1"
}

forget_old_versions() {
  local folder
  for folder in "$VERSIONS"/*/; do
    folder=${folder%/}
    case "versions/${folder##*/}" in
      "$(readlink "$CURRENT")" | "$(readlink "$PREVIOUS" || true)") ;;
      *) rm -rf "$folder" ;;
    esac
  done
}

go_back() {
  [ -d "$PREVIOUS/" ] || refuse "there is no earlier version here."
  switch_to "$(readlink "$PREVIOUS")"
  echo "Back at version $(cat "$CURRENT/app-version.txt")."
}

if [ "$BACK" = yes ]; then go_back; else main; fi
