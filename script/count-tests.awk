# Counts the tests of cmocka in the logs of make check. Reads names of test programs, a line each,
# whose .log and .trs lie beside. A program that failed though none of its tests did (it crashed, or
# was not built) counts as a failed test, and a test that began and did not end as failed.

function tell(what, test) {
    printf "%s: %s: %s\n", what, program, test
}

function fail(test) {
    failed++
    failed_here++
    tell("FAILED", test)
}

function begin(test) {
    if (running != "")
        fail(running)
    running = test
    said = ""
}

function read_log(file,    line) {
    running = ""
    while ((getline line < file) > 0) {
        if (line ~ /^\[ RUN      \] /) {
            begin(substr(line, 14))
        } else if (running == "") {
            continue
        } else if (line ~ /^\[       OK \] /) {
            passed++
            running = ""
        } else if (line ~ /^\[  SKIPPED \] /) {
            skipped++
            skipped_here++
            tell("skipped", running (said != "" ? ": " said : ""))
            running = ""
        } else if (line ~ /^\[  FAILED  \] /) {
            fail(running)
            running = ""
        } else if (line != "") {
            said = line
        }
    }
    close(file)
    begin("")
}

function result_of(file,    line, result) {
    while ((getline line < file) > 0)
        if (line ~ /^:test-result:/)
            result = line
    close(file)
    sub(/^:test-result: */, "", result)
    return result
}

{
    program = $0
    programs++
    failed_here = 0
    skipped_here = 0
    read_log(program ".log")
    result = result_of(program ".trs")
    if (result == "SKIP" && skipped_here == 0) {
        skipped++
        tell("skipped", "the whole program")
    } else if (result !~ /^(PASS|SKIP)/ && failed_here == 0) {
        fail("the program itself")
    }
}

END {
    printf "%d tests ran, in %d programs\n", passed + failed, programs
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
}
