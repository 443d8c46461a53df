# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Read by the other scripts: where things are, and how a preset is built.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1

# build_preset NAME [TARGET...]: configures and builds; quiet unless something goes wrong.
build_preset() {
    local preset=$1 log target_arguments=()
    shift
    log=$(mktemp)
    if [ $# -gt 0 ]; then
        target_arguments=(--target "$@")
    fi
    echo "Building ($preset) ..." >&2
    if ! { (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 &&
           (cd "$root" && cmake --build --preset "$preset" "${target_arguments[@]}") >>"$log" 2>&1; }; then
        grep -E 'error|Error|FAILED|warning:' -A 6 "$log" | head -n 80 >&2
        tail -n 20 "$log" >&2
        echo "Building ($preset) failed; the whole output is in $log" >&2
        return 1
    fi
    rm -f "$log"
}
