# Shared by the commands in tools/: what a machine needs, and building once. Sourced, not run; expects $root.

# What Timbre uses from Debian: the compiler and CMake for the native library, LibTorch with a fast BLAS, audio files and devices, a speech synthesiser,
# Cairo with a font for drawings, and Node.js to bundle the script of reports; and what the command at hand names in extra_packages.
extra_packages=()
debian_packages() {
    local packages=(g++ make cmake libopenblas0-openmp libsndfile1 libsoxr0 libasound2 espeak-ng libcairo2 fonts-dejavu-core "${extra_packages[@]}")
    # Node.js may come from elsewhere, with npm in it, and would then conflict with Debian's.
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        packages+=(nodejs npm)
    fi
    # Another LibTorch may be named instead of Debian's; the TorchSharp package brings its own.
    if [[ -z ${LIBTORCH:-} && ${LIBTORCH_USE_PYTORCH:-0} != 1 && $provider == system ]]; then
        packages+=(libtorch-dev)
    fi
    echo "${packages[@]}"
}

missing_packages() {
    local package
    for package in $(debian_packages); do
        [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
    done
}

install_missing_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not a Debian system: Timbre's set-up cannot check for $(debian_packages). Install their counterparts if the build fails." >&2
        return
    fi
    local missing
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]})) || return 0

    local install=(apt-get install --yes --no-install-recommends "${missing[@]}") as_root=()
    if ((EUID != 0)); then
        as_root=(sudo)
        if ! command -v sudo >/dev/null || { [[ ! -t 0 ]] && ! sudo -n true 2>/dev/null; }; then
            echo "error: these Debian packages are missing: ${missing[*]}. Install them as root and try again:" >&2
            echo "  apt-get update && ${install[*]}" >&2
            exit 1
        fi
    fi
    echo "Installing missing Debian packages: ${missing[*]}" >&2
    local log=$artifacts/setup.log
    mkdir -p "$artifacts"
    if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${install[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "error: the packages could not be installed (log: $log). Install them by hand and try again:" >&2
        echo "  ${as_root[*]} apt-get update && ${as_root[*]} ${install[*]}" >&2
        exit 1
    fi
}

require_dotnet() {
    if ! command -v dotnet >/dev/null || ! (cd "$root" && dotnet --version) >/dev/null 2>&1; then
        echo "error: Timbre is built with the .NET SDK 10, which 'dotnet --version' does not find. Install the package dotnet-sdk-10.0 (https://learn.microsoft.com/dotnet/core/install/linux-debian) and try again." >&2
        exit 1
    fi
}

# build_when_changed TARGET STAMP FOLDER…: set-up and build, unless nothing in the folders has changed since STAMP was written.
build_when_changed() {
    local target=$1 stamp=$artifacts/$2 folders=("${@:3}") key="${LIBTORCH:-}|${LIBTORCH_USE_PYTORCH:-}|${CUDA_HOME:-}"
    if [[ -f $stamp && $(<"$stamp") == "$key" ]] && ! changed_since "$stamp" "${folders[@]}"; then
        return
    fi
    mkdir -p "$artifacts"
    exec {lock}>"$artifacts/build.lock"
    if ! flock --nonblock "$lock"; then
        echo "Waiting for another build of Timbre to end…" >&2
        flock "$lock"
    fi
    # Another process may have built while this one waited.
    if [[ ! -f $stamp || $(<"$stamp") != "$key" ]] || changed_since "$stamp" "${folders[@]}"; then
        # Subshells without the lock: the compiler servers that a build leaves behind inherit its descriptors and would hold it for minutes.
        (exec {lock}>&- && install_missing_packages && require_dotnet) || exit 1
        echo "Building Timbre (once; later calls start at once)…" >&2
        local log=$artifacts/build.log started
        # Dated to the start: a source that is saved while the build runs is newer, so the next call builds again.
        started=$(mktemp "$artifacts/started.XXXXXX")
        echo "$key" >"$started"
        if ! (exec {lock}>&- && cd "$root" && dotnet build "$target" --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:NoSummary) >"$log" 2>&1; then
            grep -E 'error|warning' "$log" | sort -u | head -n 40 >&2 || tail -n 40 "$log" >&2
            rm -f "$started"
            echo "error: the build failed (log: $log)." >&2
            exit 1
        fi
        mv "$started" "$stamp"
    fi
    exec {lock}>&-
}

changed_since() {
    [[ -n $(cd "$root" && find "${@:2}" Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols.txt \
        -newer "$1" -print -quit 2>/dev/null) ]]
}

provider=${TorchProvider:-system}
artifacts=$root/artifacts
[[ $provider == system ]] || artifacts=$root/artifacts/$provider
