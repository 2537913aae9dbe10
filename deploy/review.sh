#!/usr/bin/env bash
# What a change does to the config, for whoever looks at it: review.sh [REVISION] [GROUPS]
# Lints the groups and compares them with those of REVISION (default: HEAD~1). Under GitHub Actions
# the findings become annotations and both lists go to the run's summary; elsewhere all is printed.
# MUFFINTIN names the program; without it the one on PATH is taken, else the build of this repository.
set -euo pipefail

revision=${1:-HEAD~1}
groups=${2:-groups}
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then exec 3>>"$GITHUB_STEP_SUMMARY"; else exec 3>&1; fi

if [ -n "${MUFFINTIN:-}" ]; then
  muffintin=("$MUFFINTIN")
elif command -v muffintin >/dev/null; then
  muffintin=(muffintin)
else
  muffintin=(node "$(dirname "${BASH_SOURCE[0]}")/../dist/muffintin.cjs")
fi

# A branch that was pushed for the first time, or rewritten, has no revision before it.
git rev-parse --quiet --verify "$revision^{commit}" >/dev/null || revision=HEAD~1

if [ "${GITHUB_ACTIONS:-}" = true ]; then
  "${muffintin[@]}" lint "$groups" --format github || :
fi
lint=0
findings=$(NO_COLOR=1 "${muffintin[@]}" lint "$groups" --format human 2>&1) || lint=$?
printf '## Findings in %s\n\n~~~text\n%s\n~~~\n\n' "$groups" "$findings" >&3

if git rev-parse --quiet --verify "$revision:./$groups" >/dev/null; then
  printf '## What changes for requests since %.12s\n\n' "$revision" >&3
  "${muffintin[@]}" diff "$revision" "$groups" --format markdown >&3 || [ $? = 1 ]
fi
exit "$lint"
