# shellcheck shell=sh disable=SC2154
# What script/run, script/test and .ci/run share: finding what is missing, building, counting tests.
# They set top, the root of the source tree. All that is said here goes to standard error, so that
# standard output stays the reader's.

# What is needed: for what (build, test, fuzz, ci), how it is looked for (tool: a command; lib: a
# module of pkg-config; header; file; fuzzer: a compiler with libFuzzer), and the packages of apt,
# dnf, pacman and brew that bring it, "-" for none.
needs() {
    cat <<'TABLE'
build tool   cc           gcc              gcc                gcc           -
build header stdio.h      libc6-dev        glibc-devel        glibc         -
build tool   make         make             make               make          make
build tool   autoreconf   autoconf         autoconf           autoconf      autoconf
build tool   automake     automake         automake           automake      automake
build tool   autopoint    autopoint        gettext-devel      gettext       gettext
build tool   msgfmt       gettext          gettext            gettext       gettext
build tool   pkg-config   pkg-config       pkgconf-pkg-config pkgconf       pkgconf
build lib    fribidi      libfribidi-dev   fribidi-devel      fribidi       fribidi
build lib    expat        libexpat1-dev    expat-devel        expat         expat
build lib    libzip       libzip-dev       libzip-devel       libzip        libzip
build lib    jansson      libjansson-dev   jansson-devel      jansson       jansson
build lib    ncursesw     libncurses-dev   ncurses-devel      ncurses       ncurses
build header unigbrk.h    libunistring-dev libunistring-devel libunistring  libunistring
test  lib    cmocka       libcmocka-dev    libcmocka-devel    cmocka        cmocka
test  lib    vterm        libvterm-dev     libvterm-devel     libvterm      libvterm
test  tool   python3      python3          python3            python        python3
fuzz  tool   clang        clang            clang              clang         llvm
fuzz  fuzzer clang        libclang-rt-dev  compiler-rt        compiler-rt   llvm
ci    tool   clang-format clang-format     clang-tools-extra  clang         clang-format
ci    tool   mandoc       mandoc           mandoc             mandoc        mandoc
ci    tool   valgrind     valgrind         valgrind           valgrind      -
ci    tool   xz           xz-utils         xz                 xz            xz
TABLE
    # Unicode's own tests of bidirectional text; elsewhere than on Debian their test is skipped.
    if have_apt; then
        echo 'test file /usr/share/unicode/BidiTest.txt unicode-data - - -'
    fi
}

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$0: $*"
    exit 1
}

have_apt() {
    command -v apt-get >/dev/null 2>&1
}

is_there() { # KIND NAME
    case $1 in
    tool) command -v "$2" ;;
    lib) pkg-config --exists "$2" ;;
    header) echo "#include <$2>" | cc -E - ;;
    file) test -e "$2" ;;
    fuzzer) echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' |
        "$2" -fsanitize=fuzzer -x c - -o /dev/null ;;
    esac >/dev/null 2>&1
}

# The rows of needs() that are not met, for the purposes given.
missing() { # PURPOSE...
    needs | while read -r purpose kind name packages; do
        case " $* " in
        *" $purpose "*) is_there "$kind" "$name" || echo "$name $packages" ;;
        esac
    done
}

# A column of what missing() found, in one line.
packages_of() { # ROWS COLUMN
    printf '%s\n' "$1" | awk -v column="$2" '
        $column != "-" && !seen[$column]++ { printf "%s%s", sep, $column; sep = " " }'
}

# As root, or through sudo.
apt() {
    set -- env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 "$@"
    [ "$(id -u)" -eq 0 ] || set -- sudo "$@"
    "$@" </dev/null >&2
}

can_install() {
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null 2>&1
}

list_packages() { # ROWS
    say "$0: missing: $(packages_of "$1" 1). Please install:"
    say "    Debian, Ubuntu: apt-get install $(packages_of "$1" 2)"
    say "    Fedora:         dnf install $(packages_of "$1" 3)"
    say "    Arch:           pacman -S $(packages_of "$1" 4)"
    say "    macOS:          brew install $(packages_of "$1" 5)"
}

# Sees to it that all is there; nothing is run where it is.
install_missing() { # PURPOSE...
    rows=$(missing "$@")
    [ -n "$rows" ] || return 0
    if ! have_apt; then
        list_packages "$rows"
        exit 1
    fi
    names=$(packages_of "$rows" 2)
    can_install || die "there is no sudo: please run as root: apt-get install $names"
    say "$0: installing $names"
    apt update || say "$0: the lists of packages are not up to date; going on with those that are here"
    # shellcheck disable=SC2086 # One word a package.
    apt install --no-install-recommends $names || die "apt-get could not install: $names"
    rows=$(missing "$@")
    if [ -n "$rows" ]; then
        list_packages "$rows"
        exit 1
    fi
}

jobs_at_once() {
    getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
}

# Where to build: in build/, but in the source tree where that is configured already, since then
# automake refuses any other place.
build_folder() {
    if [ -f "$top/config.status" ]; then
        printf '%s\n' "$top"
    else
        printf '%s\n' "$top/build"
    fi
}

make_configure() {
    if [ -f "$top/configure" ] && [ -f "$top/Makefile.in" ]; then
        return
    fi
    say "$0: making configure"
    (cd "$top" && autoreconf -fi) >&2 || die "autoreconf failed"
}

# Is the folder configured, whole, and at this place? (Trees are copied and moved.)
is_configured() { # FOLDER
    [ -f "$1/Makefile" ] && [ -f "$1/po/Makefile" ] || return
    there=$(sed -n "s/^ac_pwd='\(.*\)'$/\1/p" "$1/config.status")
    [ "$(CDPATH='' cd -- "$there" 2>/dev/null && pwd -P)" = "$1" ]
}

# The source tree as seen from a folder in it: a relative path may have blanks above it.
configure_from() { # FOLDER OPTION...
    folder=$1
    shift
    up=.
    at=$folder
    while [ "$at" != "$top" ]; do
        at=$(dirname "$at")
        up=$up/..
    done
    mkdir -p "$folder"
    (cd "$folder" && "$up/configure" -q "$@") >&2 || die "configure failed: see $folder/config.log"
}

# Builds the program in a folder below top. What changed since, make finds out, configure.ac too.
build() { # FOLDER CONFIGURE-OPTION...
    make_configure
    is_configured "$1" || configure_from "$@"
    [ -x "$1/src/qarar" ] || say "$0: building in $1"
    make -s -C "$1" -j "$(jobs_at_once)" >/dev/null || die "the build failed"
}

# Counts the tests that ran, each function of a test program, from the logs of make check in a
# folder; names those that failed or were skipped; ends with a line of three numbers. Fails where
# one failed or none ran.
count_tests() { # FOLDER
    (cd "$1" && find tests -name '*.trs' | sort | sed 's/\.trs$//' |
        awk -f "$top/script/count-tests.awk")
}

# Runs the suite, and counts.
check() { # FOLDER MAKE-VARIABLE...
    folder=$1
    shift
    status=0
    make -s -C "$folder" -j "$(jobs_at_once)" check VERBOSE=1 "$@" || status=$?
    count_tests "$folder" || status=1
    return $status
}
